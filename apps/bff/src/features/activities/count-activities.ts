import type { ActivityCounts, TodayQuery } from '@daybook/shared/activities/activity-list';
import { toInstant } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { countForOwner } from './count-activities.store.ts';
import { type OwnerDay, ownersOf } from './list-scope.ts';

const NAMES = ['overdue', 'today', 'upcoming', 'someday', 'open', 'snoozed', 'doneToday'] as const;

/** The counts of all these owners together, each by their own day. */
export const countFor = async (deps: Deps, owners: readonly OwnerDay[]): Promise<ActivityCounts> => {
  const sums = { overdue: 0, today: 0, upcoming: 0, someday: 0, open: 0, snoozed: 0, doneToday: 0 };
  const wakes: number[] = [];
  for (const owner of owners) {
    const counts = await countForOwner(deps.db.read, owner, deps.clock());
    for (const name of NAMES) sums[name] += counts[name];
    if (counts.nextWake !== null) wakes.push(counts.nextWake);
  }
  return { ...sums, nextWake: wakes.length === 0 ? null : toInstant(Math.min(...wakes)) };
};

/** How many activities are overdue, due today and so on, by the one rule that decides the lists. */
export const countActivities = async (
  deps: Deps,
  user: CurrentUser,
  whose: TodayQuery,
): Promise<ActivityCounts> => countFor(deps, await ownersOf(deps, user, whose));
