/** A wait between half and all of `ms`, so that many browsers do not come back in the same moment. */
export const jitter = (ms: number): number => ms * (0.5 + Math.random() / 2);
