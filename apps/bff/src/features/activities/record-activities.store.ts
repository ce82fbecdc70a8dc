import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { type ActivityListRow, selectRows } from './read-activities.store.ts';

export interface RecordActivitiesRequest {
  readonly recordKey: number;
  readonly status: 'open' | 'done';
  readonly types: readonly string[];
  readonly after: readonly [sortAt: number, key: number] | undefined;
  readonly limit: number;
}

export type RecordActivityRow = ActivityListRow & { readonly sort_at: number };

/** The activities linked to a record: open ones by when they are due, done ones last first. One index range. */
const selectOfRecord = (db: Reader, { recordKey, status, types, after, limit }: RecordActivitiesRequest) => {
  const descending = status === 'done';
  let query = selectRows(db)
    .innerJoin('activity_record as link', 'link.activity_key', 'activity.key')
    .select('link.sort_at')
    .where('link.record_key', '=', recordKey)
    .where('link.status', '=', status);
  if (types.length > 0) query = query.where('activity.type', 'in', types);
  if (after !== undefined) {
    const side = sql.raw(descending ? '<' : '>');
    query = query.where(sql<boolean>`(link.sort_at, link.activity_key) ${side} (${after[0]}, ${after[1]})`);
  }
  const direction = descending ? 'desc' : 'asc';
  return query.orderBy('link.sort_at', direction).orderBy('link.activity_key', direction).limit(limit);
};

export const readRecordActivities = (
  db: Reader,
  request: RecordActivitiesRequest,
): Promise<RecordActivityRow[]> => selectOfRecord(db, request).execute();

/** How many open and done activities are linked to a record, each counted over its own index range. */
export const countRecordActivities = async (
  db: Reader,
  recordKey: number,
): Promise<{ open: number; done: number }> => {
  const rows = await db
    .selectFrom('activity_record')
    .select(['status', sql<number>`count(*)`.as('n')])
    .where('record_key', '=', recordKey)
    .groupBy('status')
    .execute();
  const of = (status: string) => rows.find((row) => row.status === status)?.n ?? 0;
  return { open: of('open'), done: of('done') };
};

/** The statement behind a page, for the test of its plan. */
export const explainRecordActivities = (db: Reader, request: RecordActivitiesRequest) =>
  selectOfRecord(db, request).compile();
