/** The moment it is; a test's clock runs on from where it was set. */
export interface Clock {
  readonly now: () => number;
  readonly set: (ms: number) => void;
}

/** The real time, or for tests the time that has passed since a given moment was set. */
export const createClock = (start: number | null, real: () => number): Clock => {
  let ahead = start === null ? 0 : start - real();
  return {
    now: () => real() + ahead,
    set: (ms) => {
      ahead = ms - real();
    },
  };
};
