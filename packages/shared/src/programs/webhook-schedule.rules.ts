const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each failed try the next one follows, as the Standard Webhooks specification has it. */
const DELAYS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** A webhook to which nothing has got through for so long is switched off. */
export const FAILING_TOO_LONG_MS = 3 * 24 * HOUR;

/** Longest pause of a webhook as a whole: what waits is tried then, and one that works again is soon found to. */
const LONGEST_PAUSE = 5 * MINUTE;

/** When a delivery is tried again after so many tries; null: it has failed. `chance` is from 0 to 1. */
export const nextTryAt = (tries: number, now: number, chance: number): number | null => {
  const delay = DELAYS[tries - 1];
  // Spread, so that all that failed together does not come back together.
  return delay === undefined ? null : now + Math.round(delay * (1 + chance * 0.1));
};

/** Until when a webhook is left alone after a failed try: the longer it fails, the longer. */
export const pauseUntil = (failingSince: number, now: number): number =>
  now + Math.min(Math.max(now - failingSince, 5 * SECOND), LONGEST_PAUSE);
