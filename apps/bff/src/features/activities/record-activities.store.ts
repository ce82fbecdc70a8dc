import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { type ActivityListRow, selectRows } from './read-activities.store.ts';

export interface RecordActivitiesRequest {
  readonly recordKey: number;
  readonly status: 'open' | 'done';
  readonly types: readonly string[];
  readonly limit: number;
}

const NOTES_SHOWN = 500;

export type RecordActivityRow = ActivityListRow & { readonly notes: string };

export const selectShown = (db: Reader, types: readonly string[]) => {
  const rows = selectRows(db).select(
    sql<string>`substr(activity.notes, 1, ${sql.lit(NOTES_SHOWN)})`.as('notes'),
  );
  return types.length === 0 ? rows : rows.where('activity.type', 'in', types);
};

/** What is behind a place in the order of the columns, in the list's direction. */
const behind = (columns: string, descending: boolean, place: readonly (string | number)[]) =>
  sql<boolean>`(${sql.raw(columns)}) ${sql.raw(descending ? '<' : '>')} (${sql.join(place)})`;

type Linked = RecordActivitiesRequest & {
  readonly after: readonly [sortAt: number, key: number] | undefined;
};

/** The activities linked to a record: open ones by when they are due, done ones last first. One index range. */
const selectLinked = (db: Reader, { recordKey, status, types, after, limit }: Linked) => {
  const descending = status === 'done';
  const direction = descending ? 'desc' : 'asc';
  let query = selectShown(db, types)
    .innerJoin('activity_record as link', 'link.activity_key', 'activity.key')
    .where('link.record_key', '=', recordKey)
    .where('link.status', '=', status);
  if (after !== undefined) query = query.where(behind('link.sort_at, link.activity_key', descending, after));
  return query.orderBy('link.sort_at', direction).orderBy('link.activity_key', direction).limit(limit);
};

export const readLinkedActivities = (db: Reader, request: Linked): Promise<RecordActivityRow[]> =>
  selectLinked(db, request).execute();

const ORDER = {
  open: ['activity.due_day', 'activity.due_slot', 'activity.key'],
  done: ['activity.completed_at', 'activity.key'],
} as const;

type Within = RecordActivitiesRequest & { readonly after: readonly (string | number)[] | undefined };

/** The activities anywhere in an account, in the same order; `after` is a place in the columns of `ORDER`. */
const selectWithin = (db: Reader, { recordKey, status, types, after, limit }: Within) => {
  const descending = status === 'done';
  let query = selectShown(db, types)
    .where('activity.account_key', '=', recordKey)
    // Written out, so that the partial index is used.
    .where(sql<boolean>`activity.status = ${sql.lit(status)}`)
    // Holds for all of them, and has the index read that has them in order: of the average account, which the planner
    // has in mind, sorting would be as quick.
    .where(sql<boolean>`${sql.ref(ORDER[status][0])} > ${status === 'done' ? sql.lit(0) : sql.lit('')}`);
  if (after !== undefined) query = query.where(behind(ORDER[status].join(', '), descending, after));
  for (const column of ORDER[status]) query = query.orderBy(column, descending ? 'desc' : 'asc');
  return query.limit(limit);
};

export const readActivitiesWithin = (db: Reader, request: Within): Promise<RecordActivityRow[]> =>
  selectWithin(db, request).execute();

/** The statements behind a page, for the test of their plans. */
export const explainRecordActivities = (db: Reader, request: RecordActivitiesRequest) => [
  selectLinked(db, { ...request, after: undefined }).compile(),
  selectWithin(db, { ...request, after: undefined }).compile(),
];
