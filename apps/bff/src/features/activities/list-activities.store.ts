import type { Sort, View } from '@daybook/shared/activities/activity-list';
import { type LocalDate, SOMEDAY } from '@daybook/shared/kernel/time';
import {
  type Expression,
  type ExpressionBuilder,
  expressionBuilder,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';
import type { OwnerDay } from './list-scope.ts';
import { type ActivityListRow, selectRows } from './read-activities.store.ts';

/** What a list is narrowed to; columns of `activity` only, so that it can be asked of one owner's range. */
export interface ListFilter {
  readonly types?: readonly string[];
  readonly priorities?: readonly number[];
  readonly topics?: readonly string[];
  readonly accountKeys?: readonly number[];
  /** Subquery for the keys that have the words. */
  readonly matching?: RawBuilder<number>;
  readonly from?: string | number;
  readonly to?: string | number;
  /** Conditions in groups. */
  readonly such?: RawBuilder<SqlBool>;
}

export interface ListRequest {
  readonly view: View;
  readonly sort: Sort;
  readonly filter: ListFilter;
  readonly now: number;
  readonly limit: number;
  /** Behind this place in the order, and up to that one. */
  readonly after?: readonly (string | number)[];
  readonly until?: readonly (string | number)[];
}

type Eb = ExpressionBuilder<Database, 'activity'>;
/** As far as a statement depends on the owner. */
type Owner = Pick<OwnerDay, 'key' | 'today'>;

/** The expressions a list is ordered by; the key last, so that no two rows are alike. */
export interface Order {
  readonly columns: readonly string[];
  readonly descending: boolean;
  readonly shape: readonly ('string' | 'number')[];
}

/** Without an account first; a key of an order is never null. */
const ACCOUNT_NAME = "coalesce(above.sort_title, '')";

const DUE: Order = {
  columns: ['activity.due_day', 'activity.due_slot', 'activity.key'],
  descending: false,
  shape: ['string', 'number', 'number'],
};
const behind = (column: string, kind: 'string' | 'number'): Order => ({
  columns: [column, ...DUE.columns],
  descending: false,
  shape: [kind, ...DUE.shape],
});

const ORDERS: Readonly<Record<Sort, Order>> = {
  due: DUE,
  priority: behind('activity.priority', 'number'),
  type: behind('activity.type', 'string'),
  account: behind(ACCOUNT_NAME, 'string'),
  owner: behind('owner.sort_name', 'string'),
  created: { columns: ['activity.key'], descending: true, shape: ['number'] },
};
const WHEN_DONE: Order = {
  columns: ['activity.completed_at', 'activity.key'],
  descending: true,
  shape: ['number', 'number'],
};
const WHEN_TRASHED: Order = {
  columns: ['activity.trashed_at', 'activity.key'],
  descending: true,
  shape: ['number', 'number'],
};

export const orderOf = (view: View, sort: Sort): Order => {
  if (view === 'done') return WHEN_DONE;
  return view === 'trashed' ? WHEN_TRASHED : ORDERS[sort];
};

const statusOf = (view: View): string => (view === 'done' || view === 'trashed' ? view : 'open');

/** The part of an owner's activities that a view shows. The status is written out so that the partial index is used. */
const inView = (eb: Eb, view: View, owner: Owner, now: number): Expression<SqlBool>[] => {
  const awake = eb('activity.snoozed_until', '<=', now);
  const status = sql<boolean>`activity.status = ${sql.lit(statusOf(view))}`;
  const of = [status, eb('activity.owner_key', '=', owner.key)];
  const byView: Readonly<Record<View, Expression<SqlBool>[]>> = {
    today: [eb('activity.due_day', '<=', owner.today), awake],
    overdue: [eb('activity.due_day', '<', owner.today), awake],
    upcoming: [eb('activity.due_day', '>', owner.today), eb('activity.due_day', '<', SOMEDAY), awake],
    someday: [eb('activity.due_day', '=', SOMEDAY), awake],
    snoozed: [eb('activity.snoozed_until', '>', now)],
    open: [],
    done: [],
    trashed: [],
  };
  return [...of, ...byView[view]];
};

const inFilter = (
  eb: Eb,
  view: View,
  { types, priorities, topics, accountKeys, matching, from, to, such }: ListFilter,
): Expression<SqlBool>[] => {
  const when = view === 'done' ? ('activity.completed_at' as const) : ('activity.due_day' as const);
  return [
    ...(types === undefined || types.length === 0 ? [] : [eb('activity.type', 'in', types)]),
    ...(priorities === undefined || priorities.length === 0
      ? []
      : [eb('activity.priority', 'in', priorities)]),
    ...(topics === undefined || topics.length === 0 ? [] : [eb('activity.topic', 'in', topics)]),
    ...(accountKeys === undefined ? [] : [eb('activity.account_key', 'in', accountKeys)]),
    ...(matching === undefined ? [] : [eb('activity.key', 'in', matching)]),
    ...(from === undefined ? [] : [eb(when, '>=', from as never)]),
    ...(to === undefined ? [] : [eb(when, '<=', to as never)]),
    ...(such === undefined ? [] : [such]),
  ];
};

const compare = ({ columns }: Order, sign: '<' | '<=' | '>' | '>=', place: readonly (string | number)[]) =>
  sql<SqlBool>`(${sql.join(columns.map((column) => sql.raw(column)))}) ${sql.raw(sign)} (${sql.join(place)})`;

/** Rows behind one place and up to another, compared as tuples so that the index range begins and ends there. */
const between = (order: Order, { after, until }: ListRequest): Expression<SqlBool>[] => [
  ...(after === undefined ? [] : [compare(order, order.descending ? '<' : '>', after)]),
  ...(until === undefined ? [] : [compare(order, order.descending ? '>=' : '<=', until)]),
];

const ownerRange = (db: Reader, owner: Owner, request: ListRequest) => {
  const { view, sort, filter, now, limit } = request;
  const order = orderOf(view, sort);
  const eb = expressionBuilder<Database, 'activity'>();
  const conditions = [
    ...inView(eb, view, owner, now),
    ...inFilter(eb, view, filter),
    ...between(order, request),
  ];
  let query = selectRows(db)
    .select(['above.sort_title as account_sort', 'owner.sort_name as owner_sort', 'activity.trashed_at'])
    .where(eb.and(conditions));
  for (const column of order.columns)
    query = query.orderBy(sql.raw(column), order.descending ? 'desc' : 'asc');
  return query.limit(limit);
};

/** The first page of a view that is not filtered is what is asked for most: one kept statement per view and order. */
const firstPage = (view: View, sort: Sort) =>
  hotRead((db, key: number, today: string, now: number, limit: number) =>
    ownerRange(db, { key, today: today as LocalDate }, { view, sort, filter: {}, now, limit }),
  );
const firstPages = new Map<string, ReturnType<typeof firstPage>>();

const readFirstPage = (view: View, sort: Sort): ReturnType<typeof firstPage> => {
  const name = `${view} ${sort}`;
  const page = firstPages.get(name) ?? firstPage(view, sort);
  firstPages.set(name, page);
  return page;
};

const isFirstOfAll = ({ filter, after, until }: ListRequest): boolean =>
  after === undefined && until === undefined && Object.keys(filter).length === 0;

const readRange = async (db: Reader, owner: OwnerDay, request: ListRequest): Promise<OrderedRow[]> => {
  if (!isFirstOfAll(request)) return ownerRange(db, owner, request).execute();
  const { view, sort, now, limit } = request;
  return (await readFirstPage(view, sort)(db, owner.key, owner.today, now, limit)).rows;
};

const readDone = hotRead((db, key: number, from: number, to: number, limit: number) =>
  ownerRange(db, { key, today: SOMEDAY }, { view: 'done', sort: 'due', filter: { from, to }, now: 0, limit }),
);

/** What an owner completed today, last first. */
export const readDoneToday = async (
  db: Reader,
  { key, start, end }: OwnerDay,
  limit: number,
): Promise<OrderedRow[]> => (await readDone(db, key, start, end - 1, limit)).rows;

export type OrderedRow = ActivityListRow & {
  account_sort: string | null;
  owner_sort: string;
  trashed_at: number | null;
};

/** The values of a row that its place in the order is made of. */
export const orderKey = (row: OrderedRow, { columns }: Order): (string | number)[] => {
  const values: Readonly<Record<string, string | number | null>> = {
    'activity.due_day': row.due_day,
    'activity.due_slot': row.due_slot,
    'activity.key': row.key,
    'activity.priority': row.priority,
    'activity.type': row.type,
    [ACCOUNT_NAME]: row.account_sort,
    'owner.sort_name': row.owner_sort,
    'activity.completed_at': row.completed_at,
    'activity.trashed_at': row.trashed_at,
  };
  return columns.map((column) => values[column] ?? '');
};

const compareKeys = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
};

interface Placed {
  readonly row: OrderedRow;
  readonly place: readonly (string | number)[];
}

/** The first rows of several ranges in one order. */
const merged = (ranges: readonly (readonly Placed[])[], { descending }: Order, limit: number): Placed[] => {
  const sign = descending ? -1 : 1;
  return ranges
    .flat()
    .sort((a, b) => sign * compareKeys(a.place, b.place))
    .slice(0, limit);
};

/** So many owners' ranges are read at once. */
const AT_ONCE = 4;

/**
 * A page of the list: one index range per owner, each no longer than the page, merged. The owners' days differ, so no
 * single range holds them all. Once there is a page, further owners are read only as far as its last row.
 */
export const readList = async (
  db: Reader,
  owners: readonly OwnerDay[],
  request: ListRequest,
): Promise<OrderedRow[]> => {
  const [only] = owners;
  if (owners.length === 1 && only !== undefined) return readRange(db, only, request);
  const order = orderOf(request.view, request.sort);
  const { limit } = request;
  // The kept statement of a first page knows no end.
  const atOnce = isFirstOfAll(request) ? owners.length : AT_ONCE;
  let page: Placed[] = [];
  for (let from = 0; from < owners.length; from += atOnce) {
    const last = page.length < limit ? undefined : page.at(-1);
    const asked = last === undefined ? request : { ...request, until: last.place };
    const some = owners.slice(from, from + atOnce);
    const ranges = await Promise.all(some.map((owner) => readRange(db, owner, asked)));
    const placed = ranges.map((rows) => rows.map((row) => ({ row, place: orderKey(row, order) })));
    page = merged([page, ...placed], order, limit);
  }
  return page.map(({ row }) => row);
};

/** How many rows the list has, counted up to a number: beyond it is only known that there are more. */
export const countList = async (
  db: Reader,
  owners: readonly OwnerDay[],
  request: Omit<ListRequest, 'after' | 'until'>,
): Promise<number> => {
  const counts = owners.map((owner) => {
    const range = ownerRange(db, owner, request).clearSelect().clearOrderBy().select('activity.key');
    return db
      .selectFrom(range.as('one'))
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
  });
  return (await Promise.all(counts)).reduce((sum, { n }) => sum + n, 0);
};

/** The statement behind one owner's range, for the test of its plan. */
export const explainList = (db: Reader, owner: OwnerDay, request: ListRequest) =>
  ownerRange(db, owner, request).compile();
