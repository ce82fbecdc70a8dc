import { v7 } from 'uuid';

/** Chance that repeats itself: the same seed gives the same numbers, in whatever process a plan is made again. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the values, the heavier the likelier. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
  shuffled<T>(from: readonly T[]): T[];
  /** An id as a row made at that moment would have. */
  id(at: number): string;
}

/** A generator of 32 bits (mulberry32): small, and good enough for people who do not exist. */
const numbers = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const at = <T>(from: readonly T[], index: number): T => {
  const value = from[index];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
};

/** `idSeed` is for ids alone: two runs of one plan make the same company of other rows. */
export const createRandom = (seed: number, idSeed: number): Random => {
  const next = numbers(seed);
  const nextOfId = numbers(idSeed);
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (from) => at(from, int(0, from.length - 1)),
    weighted: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of from) {
        left -= weight;
        if (left < 0) return value;
      }
      return at(from, from.length - 1)[0];
    },
    shuffled: (from) => {
      const copy = [...from];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = int(0, last);
        [copy[last], copy[other]] = [at(copy, other), at(copy, last)];
      }
      return copy;
    },
    id: (msecs) => v7({ msecs, random: Uint8Array.from({ length: 16 }, () => Math.floor(nextOfId() * 256)) }),
  };
};
