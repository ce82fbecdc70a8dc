import { type ClashAnswer, type ClashQuery, MOST_CLASHES } from '@daybook/shared/activities/clash';
import { endOfAppointment } from '@daybook/shared/activities/clash.rules';
import { toInstant, toMs } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toActivityRow } from './activity-dto.ts';
import { selectOverlapping } from './calendar.store.ts';
import { ownersOf } from './list-scope.ts';

/** The open appointments that somebody has at the time another one is planned for. */
export const findClashes = async (
  deps: Deps,
  user: CurrentUser,
  { start, end, owner, except = '' }: ClashQuery,
): Promise<ClashAnswer> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const at = toMs(start);
  const overlap = { start: at, end: endOfAppointment(at, end ?? null), except, limit: MOST_CLASHES + 1 };
  const owners = await ownersOf(deps, user, { owner });
  const found = await Promise.all(
    owners.map(({ key }) => selectOverlapping(deps.db.read, key, overlap).execute()),
  );
  const rows = found.flat();
  return {
    items: rows.slice(0, MOST_CLASHES).map((row) => ({
      ...toActivityRow(row),
      endAt: row.end_at === null ? null : toInstant(row.end_at),
    })),
    more: rows.length > MOST_CLASHES,
  };
};
