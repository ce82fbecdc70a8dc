import { type CalendarAnswer, type CalendarQuery, MOST_ENTRIES } from '@daybook/shared/activities/calendar';
import { endOfDay, startOfDay, toInstant } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toActivityRow } from './activity-dto.ts';
import { selectOnDays, selectTimed } from './calendar.store.ts';
import { ownersOf } from './list-scope.ts';

/** What somebody, or everybody of a team, has between two days of the viewer: with a time, and at any time. */
export const readCalendar = async (
  deps: Deps,
  user: CurrentUser,
  { from, to, owner, team }: CalendarQuery,
): Promise<CalendarAnswer> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const limit = MOST_ENTRIES + 1;
  const stretch = { start: startOfDay(from, user.zone), end: endOfDay(to, user.zone), from, to, limit };
  const owners = await ownersOf(deps, user, { owner, team });
  const { read } = deps.db;
  const found = await Promise.all(
    owners.flatMap(({ key }) => [
      selectTimed(read, key, stretch).execute(),
      selectOnDays(read, key, stretch).execute(),
    ]),
  );
  const rows = found.flat();
  return {
    items: rows.slice(0, MOST_ENTRIES).map((row) => ({
      ...toActivityRow(row),
      endAt: row.end_at === null ? null : toInstant(row.end_at),
    })),
    more: rows.length > MOST_ENTRIES,
  };
};
