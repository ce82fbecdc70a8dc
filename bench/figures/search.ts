import { cookieOf } from '../data/people.ts';
import { expectSame, measureCpu } from '../lib/cpu-figure.ts';
import type { Figure } from '../lib/figure.ts';

/** Beginnings of names as somebody types them, common ones and rare ones. */
const LETTERS = ['pri', 'web', 'dia', 'zie', 'kow', 'mar', 'lin', 'okt', 'sch', 'ahl'];
const CALLS = 200;

export const search: Figure = {
  name: 'search',
  budget: 2,
  measure: async (world) => {
    const [ours, theirs] = [await world.daybook(), await world.floor()];
    const letters = Array.from({ length: CALLS }, (_, i) => LETTERS[i % LETTERS.length] ?? '');
    const pair = {
      ours: letters.map((q) => ({ path: `/api/search?q=${q}&types=contact&limit=20`, cookie: cookieOf(2) })),
      theirs: letters.map((q) => ({ path: `/search/${q}` })),
      connections: 4,
    };
    for (const i of LETTERS.keys())
      await expectSame(ours, theirs, { ...pair, ours: pair.ours.slice(i), theirs: pair.theirs.slice(i) });
    return measureCpu(world, ours, theirs, pair);
  },
};
