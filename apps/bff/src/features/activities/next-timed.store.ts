import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { OwnerDay } from './list-scope.ts';
import { type ActivityListRow, selectRows } from './read-activities.store.ts';

/** An owner's next activity of today with a moment that is still to come. */
export const findNextTimed = (
  db: Reader,
  owner: OwnerDay,
  now: number,
): Promise<ActivityListRow | undefined> =>
  selectRows(db)
    .where('activity.owner_key', '=', owner.key)
    .where(sql<boolean>`activity.status = 'open'`)
    .where('activity.due_day', '=', owner.today)
    .where('activity.due_slot', '>=', now - owner.start)
    .where('activity.due_at', '>=', now)
    .where('activity.snoozed_until', '<=', now)
    .orderBy('activity.due_slot')
    .limit(1)
    .executeTakeFirst();
