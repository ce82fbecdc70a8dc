import { parseInstant, toMs } from '@daybook/shared/kernel/time';

/** A clock that stands still until it is told to go on. */
export interface TestClock {
  readonly now: () => number;
  set(instant: string): void;
  advance(ms: number): void;
}

export const createTestClock = (start: string): TestClock => {
  const read = (text: string): number => {
    const instant = parseInstant(text);
    if (instant === undefined) throw new Error(`${text} is not a moment.`);
    return toMs(instant);
  };
  let ms = read(start);
  return {
    now: () => ms,
    set: (instant) => {
      ms = read(instant);
    },
    advance: (by) => {
      ms += by;
    },
  };
};
