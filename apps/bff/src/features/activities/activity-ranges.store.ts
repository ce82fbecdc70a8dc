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
import type { Database } from '../../platform/db/schema.ts';

/** What a list is narrowed to; columns of `activity` only, so that it can be asked of one owner's range. */
export interface ListFilter {
  readonly types?: readonly string[];
  readonly priorities?: readonly number[];
  readonly topics?: readonly string[];
  readonly accountKeys?: readonly number[];
  /** Null: a tag that there is not, which nothing bears. */
  readonly tagKey?: number | null;
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

/** Whether it is the first page of a view that is narrowed to nothing: what is asked for most. */
export const isFirstOfAll = ({ filter, after, until }: ListRequest): boolean =>
  after === undefined && until === undefined && Object.keys(filter).length === 0;

/** What is made once for each view and order, such as a kept statement. */
export const oncePerList = <T>(make: (view: View, sort: Sort) => T): ((view: View, sort: Sort) => T) => {
  const made = new Map<string, T>();
  return (view, sort) => {
    const name = `${view} ${sort}`;
    const one = made.get(name) ?? make(view, sort);
    made.set(name, one);
    return one;
  };
};

type Eb = ExpressionBuilder<Database, 'activity'>;

/** As far as a statement depends on the owner: as values, or as columns of rows that say so. */
export interface Owner {
  readonly key: number | Expression<number>;
  readonly today: LocalDate | Expression<LocalDate>;
}

/** The expressions a list is ordered by; the key last, so that no two rows are alike. */
export interface Order {
  readonly columns: readonly string[];
  readonly descending: boolean;
  readonly shape: readonly ('string' | 'number')[];
}

/** Without an account first; a key of an order is never null. */
export const ACCOUNT_NAME = "coalesce(above.sort_title, '')";

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

const bears = (eb: Eb, tagKey: number | null): Expression<SqlBool> =>
  eb(
    'activity.key',
    'in',
    eb
      .selectFrom('tagged')
      .select('tagged.activity_key')
      .where('tagged.tag_key', '=', tagKey)
      .where('tagged.activity_key', 'is not', null)
      .$castTo<{ activity_key: number }>(),
  );

const inFilter = (
  eb: Eb,
  view: View,
  { types, priorities, topics, accountKeys, tagKey, matching, from, to, such }: ListFilter,
): Expression<SqlBool>[] => {
  const when = view === 'done' ? ('activity.completed_at' as const) : ('activity.due_day' as const);
  return [
    ...(types === undefined || types.length === 0 ? [] : [eb('activity.type', 'in', types)]),
    ...(priorities === undefined || priorities.length === 0
      ? []
      : [eb('activity.priority', 'in', priorities)]),
    ...(topics === undefined || topics.length === 0 ? [] : [eb('activity.topic', 'in', topics)]),
    ...(accountKeys === undefined ? [] : [eb('activity.account_key', 'in', accountKeys)]),
    ...(tagKey === undefined ? [] : [bears(eb, tagKey)]),
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

/** What the activities of one owner have to fulfil to be on the page that is asked for. */
export const conditionsOf = (owner: Owner, request: ListRequest): Expression<SqlBool> => {
  const { view, sort, filter, now } = request;
  const eb = expressionBuilder<Database, 'activity'>();
  return eb.and([
    ...inView(eb, view, owner, now),
    ...inFilter(eb, view, filter),
    ...between(orderOf(view, sort), request),
  ]);
};

/** Expressions in the direction of an order, as `order by` takes them. */
export const inOrder = ({ descending }: Order, expressions: readonly RawBuilder<unknown>[]) =>
  sql.join(expressions.map((one) => (descending ? sql`${one} desc` : one)));

/** What a page is ordered by. */
export const placeSql = ({ columns }: Order): RawBuilder<unknown>[] =>
  columns.map((column) => sql.raw(column));
