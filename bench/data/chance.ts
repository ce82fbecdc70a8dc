/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 to `below` − 1. */
  readonly below: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Mulberry32. */
export const createChance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const value = from[below(from.length)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  };
  return { next, below, pick };
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The id of the n-th row of a table: a UUIDv7 of that moment. */
export const idOf = (table: number, n: number, at: number): string => {
  const time = hex(at, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(table, 3)}-8000-${hex(n, 12)}`;
};
