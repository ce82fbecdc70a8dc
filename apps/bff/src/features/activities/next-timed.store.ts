import { ANY_TIME } from '@daybook/shared/activities/due.rules';
import { sql } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { OwnerDay } from './list-scope.ts';
import { type ActivityListRow, selectRows } from './read-activities.store.ts';

const readNext = hotRead((db, owner: number, today: string, slot: number, now: number) =>
  selectRows(db)
    .where('activity.owner_key', '=', owner)
    .where(sql<boolean>`activity.status = 'open'`)
    .where('activity.due_day', '=', today)
    .where('activity.due_slot', '>=', slot)
    // Any-time ones come behind these and are many.
    .where('activity.due_slot', '<', sql.lit(ANY_TIME))
    .where('activity.due_at', '>=', now)
    .where('activity.snoozed_until', '<=', now)
    .orderBy('activity.due_slot')
    .limit(1),
);

/** An owner's next activity of today with a moment that is still to come. */
export const findNextTimed = async (
  db: Reader,
  { key, today, start }: OwnerDay,
  now: number,
): Promise<ActivityListRow | undefined> => (await readNext(db, key, today, now - start, now)).rows[0];
