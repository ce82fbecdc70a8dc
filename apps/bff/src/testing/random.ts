/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  readonly int: (below: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Some of them, perhaps none, in their order. */
  readonly some: <T>(from: readonly T[]) => T[];
}

/**
 * The same walk on every run, so that what fails after a change fails because of it. `npm run soak` takes another each
 * time, and names the one on which something failed.
 */
export const SEED = Number(process.env['DAYBOOK_TEST_SEED'] ?? 1);

const { DAYBOOK_TEST_MANY } = process.env;

/** How many times what is tried at random is tried, where somebody wants more of it than `npm test` has time for. */
export const MANY = DAYBOOK_TEST_MANY === undefined ? undefined : Number(DAYBOOK_TEST_MANY);

/** Mulberry32, a small generator with a period of 2³². */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[int(from.length)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    some: (from) => from.filter(() => next() < 0.5),
  };
};
