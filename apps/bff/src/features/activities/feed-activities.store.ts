import type { LocalDate } from '@daybook/shared/kernel/time';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { selectRows } from './read-activities.store.ts';

/** When it was last changed, as the journal tells. */
const changedAt = sql<number | null>`(select operation.created_at from operation_change
  join operation on operation.key = operation_change.operation_key
  where operation_change.table_name = 'activity' and operation_change.row_key = activity.key
  order by operation_change.key desc limit 1)`;

/** The columns that other calendars are told of an activity. */
const selectTold = (db: Reader) =>
  selectRows(db).select([
    'activity.notes',
    'activity.end_at',
    'activity.end_on',
    'activity.link',
    'activity.phone',
    'activity.created_at',
    'activity.trashed_at',
    changedAt.as('changed_at'),
  ]);

export type ToldRow = Awaited<ReturnType<ReturnType<typeof selectTold>['executeTakeFirstOrThrow']>>;

export const findTold = (db: Reader, id: string): Promise<ToldRow | undefined> =>
  selectTold(db).where('activity.id', '=', id).where('activity.trashed_at', 'is', null).executeTakeFirst();

export type Way = 'onward' | 'back';

const ORDER = { onward: 'asc', back: 'desc' } as const;

/** What an owner has with a moment in `[start, end)`, beginning with the first, or back from the last. */
export const selectToldTimed = (
  db: Reader,
  ownerKey: number,
  { start, end }: { readonly start: number; readonly end: number },
  way: Way,
) =>
  selectTold(db)
    .where('activity.owner_key', '=', ownerKey)
    .where('activity.due_at', 'is not', null)
    .where('activity.trashed_at', 'is', null)
    .where('activity.due_at', '>=', start)
    .where('activity.due_at', '<', end)
    .orderBy('activity.due_at', ORDER[way]);

/** What an owner has on days `[from, to)` at any time of them, beginning with the first, or back from the last. */
export const selectToldDays = (
  db: Reader,
  ownerKey: number,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  way: Way,
) =>
  selectTold(db)
    .where('activity.owner_key', '=', ownerKey)
    .where('activity.due_on', 'is not', null)
    .where('activity.trashed_at', 'is', null)
    .where('activity.due_on', '>=', from)
    .where('activity.due_on', '<', to)
    .orderBy('activity.due_on', ORDER[way]);

/** What of an owner's went to the trash since a moment, last first. */
export const selectToldGone = (db: Reader, ownerKey: number, since: number) =>
  selectTold(db)
    .where('activity.owner_key', '=', ownerKey)
    .where('activity.trashed_at', 'is not', null)
    .where('activity.trashed_at', '>=', since)
    .orderBy('activity.trashed_at', 'desc');
