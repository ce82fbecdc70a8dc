import { cookieOf } from '../data/people.ts';
import { expectSame, measureCpu } from '../lib/cpu-figure.ts';
import type { Figure } from '../lib/figure.ts';
import { CONDITIONS } from '../lib/floor-filter.ts';

const CALLS = 100;

/** The first page of a view with four conditions in AND and OR over what everybody has done. */
export const filter: Figure = {
  name: 'filter',
  budget: 1.5,
  measure: async (world) => {
    const [ours, theirs] = [await world.daybook(), await world.floor()];
    const query = new URLSearchParams({
      view: 'done',
      owner: 'all',
      filter: JSON.stringify(CONDITIONS),
    });
    const pair = {
      ours: Array.from({ length: CALLS }, () => ({
        path: `/api/activities?${query}`,
        cookie: cookieOf(2),
      })),
      theirs: Array.from({ length: CALLS }, () => ({ path: '/filter' })),
      connections: 4,
    };
    await expectSame(ours, theirs, pair);
    return measureCpu(world, ours, theirs, pair);
  },
};
