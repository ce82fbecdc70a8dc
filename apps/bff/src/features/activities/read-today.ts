import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { Today, TodayQuery } from '@daybook/shared/activities/activity-list';
import { writeCursor } from '@daybook/shared/kernel/page';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { todayIn } from '../../platform/today-in.ts';
import { toActivityRow } from './activity-dto.ts';
import { orderOf } from './activity-ranges.store.ts';
import { countFor } from './count-activities.ts';
import { orderKey, readDoneToday, readList } from './list-activities.store.ts';
import { type OwnerDay, ownersOf } from './list-scope.ts';
import { findNextTimed } from './next-timed.store.ts';

const FIRST_PAGE = 50;

/** Overdue, oldest first, then today: timed by time, any-time by priority; then what was done today. */
export const readToday = async (deps: Deps, user: CurrentUser, whose: TodayQuery): Promise<Today> => {
  const now = deps.clock();
  const owners = await ownersOf(deps, user, whose);
  const [only] = owners;
  const zone = owners.length === 1 && only !== undefined ? only.zone : user.zone;
  const request = { sort: 'due', filter: {}, now, limit: FIRST_PAGE } as const;

  const items = await readList(deps.db, owners, { ...request, view: 'today' });
  const last = items.length < FIRST_PAGE ? undefined : items.at(-1);
  return {
    today: todayIn(zone, now).today,
    zone,
    counts: await countFor(deps, owners),
    nextTimed: await nextTimed(deps, owners, now),
    items: items.map(toActivityRow),
    cursor: last === undefined ? null : writeCursor(orderKey(last, orderOf('today', 'due'))),
    done: await doneToday(deps, owners),
  };
};

const doneToday = async (deps: Deps, owners: readonly OwnerDay[]): Promise<ActivityRow[]> => {
  const rows = await Promise.all(owners.map((owner) => readDoneToday(deps.db.read, owner, FIRST_PAGE)));
  return rows
    .flat()
    .sort((a, b) => (b.completed_at ?? 0) - (a.completed_at ?? 0) || b.key - a.key)
    .slice(0, FIRST_PAGE)
    .map(toActivityRow);
};

/** The earliest activity with a time still to come today; only a single owner's, a team has no next one. */
const nextTimed = async (
  deps: Deps,
  owners: readonly OwnerDay[],
  now: number,
): Promise<ActivityRow | null> => {
  const [owner, ...others] = owners;
  if (owner === undefined || others.length > 0) return null;
  const row = await findNextTimed(deps.db.read, owner, now);
  return row === undefined ? null : toActivityRow(row);
};
