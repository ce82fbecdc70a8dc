import { cookieOf } from '../data/people.ts';
import { expectSame, measureCpu, measureP99, type Pair } from '../lib/cpu-figure.ts';
import type { Figure } from '../lib/figure.ts';
import type { World } from '../lib/world.ts';

/** Every rep's page in turn, but for the one with the very long list. */
const pagesOf = ({ size }: World, count: number, connections: number): Pair => {
  const users = Array.from({ length: count }, (_, i) => 2 + (i % (size.users - 1)));
  return {
    ours: users.map((user) => ({ path: '/api/activities/today', cookie: cookieOf(user) })),
    theirs: users.map((user) => ({ path: `/today/${user}` })),
    connections,
  };
};

export const today: Figure = {
  name: 'today',
  budget: 2,
  measure: async (world) => {
    const [ours, theirs] = [await world.daybook(), await world.floor()];
    const pair = pagesOf(world, 600, 4);
    await expectSame(ours, theirs, pair);
    return measureCpu(world, ours, theirs, pair);
  },
};

export const todayP99: Figure = {
  name: 'today-p99',
  budget: 2.5,
  measure: async (world) =>
    measureP99(world, await world.daybook(), await world.floor(), pagesOf(world, 2000, 32)),
};
