import { APPOINTMENT_TYPES, USUAL_MINUTES } from '@daybook/shared/activities/clash.rules';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { selectRows } from './read-activities.store.ts';

/** An appointment that began so long ago is not looked for any more, however long it is. */
const LONGEST_MS = 31 * 24 * 3_600_000;

export interface Stretch {
  /** `[start, end)` in milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** What an owner has with a moment in a stretch, also what began before and has not ended; in order. */
export const selectTimed = (db: Reader, ownerKey: number, { start, end, limit }: Stretch) =>
  selectRows(db)
    .select('activity.end_at')
    .where('activity.owner_key', '=', ownerKey)
    .where('activity.due_at', 'is not', null)
    .where('activity.trashed_at', 'is', null)
    .where('activity.due_at', '>=', start - LONGEST_MS)
    .where('activity.due_at', '<', end)
    .where((eb) => eb.or([eb('activity.due_at', '>=', start), eb('activity.end_at', '>', start)]))
    .orderBy('activity.due_at')
    .limit(limit);

/** What an owner has on days, at any time of them; in order. */
export const selectOnDays = (db: Reader, ownerKey: number, { from, to, limit }: Stretch) =>
  selectRows(db)
    .select('activity.end_at')
    .where('activity.owner_key', '=', ownerKey)
    .where('activity.due_on', 'is not', null)
    .where('activity.trashed_at', 'is', null)
    .where('activity.due_on', '>=', from)
    .where('activity.due_on', '<=', to)
    .orderBy('activity.due_on')
    .limit(limit);

export interface Overlap {
  /** `[start, end)` in milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly except: string;
  readonly limit: number;
}

const USUAL_MS = USUAL_MINUTES * 60_000;

/** The open appointments of an owner that overlap a stretch, in order. */
export const selectOverlapping = (db: Reader, ownerKey: number, { start, end, except, limit }: Overlap) =>
  selectRows(db)
    .select('activity.end_at')
    .where('activity.owner_key', '=', ownerKey)
    .where('activity.due_at', 'is not', null)
    .where('activity.trashed_at', 'is', null)
    .where('activity.due_at', '>=', start - LONGEST_MS)
    .where('activity.due_at', '<', end)
    .where(sql<number>`coalesce(activity.end_at, activity.due_at + ${sql.lit(USUAL_MS)})`, '>', start)
    .where('activity.status', '=', 'open')
    .where('activity.type', 'in', APPOINTMENT_TYPES)
    .where('activity.id', '!=', except)
    .orderBy('activity.due_at')
    .limit(limit);
