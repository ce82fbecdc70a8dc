import { readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { RecordType } from '@daybook/shared/records/record-type';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';
import {
  closedFilter,
  conditionsOf,
  type Filter,
  filterOf,
  type Range,
  type RecordsQuery,
  type Source,
} from './record-conditions.store.ts';
import { type Order, orderOf, ordersOf, type Sort, valueJoin } from './record-order.store.ts';

const rangeOf = (db: Reader, range: Range) => {
  const { type, order, limit, filter } = range;
  // What only they have is asked for by conditions alone.
  const isJoined = (name: RecordType) => filter.such !== undefined && type === name;
  const [place = '', key = ''] = order.columns;
  let query = db
    .selectFrom('record')
    .$if(type === 'opportunity', (records) =>
      records.innerJoin('opportunity', 'opportunity.key', 'record.key'),
    )
    .$if(isJoined('account'), (records) => records.innerJoin('account', 'account.key', 'record.key'))
    .$if(isJoined('contact'), (records) => records.innerJoin('contact', 'contact.key', 'record.key'))
    .$if(order.field?.has === true, (records) =>
      records.innerJoin('custom_value as sorted', (join) =>
        order.field ? join.on(valueJoin(order.field)) : join,
      ),
    )
    .select([sql<string | number>`${sql.raw(place)}`.as('place'), sql<number>`${sql.raw(key)}`.as('key')])
    .where(expressionBuilder<Database, 'record'>().and(conditionsOf(range)));
  for (const column of order.columns)
    query = query.orderBy(sql.raw(column), order.descending ? 'desc' : 'asc');
  return query.limit(limit);
};

export interface RecordPage {
  readonly keys: readonly number[];
  readonly cursor: string | null;
}

/** Where a page begins: in which stretch, and behind which place of it. */
interface Place {
  readonly at: number;
  readonly after: readonly (string | number)[] | undefined;
}

/** The place that a cursor names: in the first stretch, or behind the number of another one. */
const placeOf = (cursor: string | undefined, orders: readonly Order[]): Place => {
  if (cursor === undefined) return { at: 0, after: undefined };
  for (const [at, { shape }] of orders.entries()) {
    const [number, ...behind] = at === 0 ? [0] : (readCursor(cursor, ['number', ...shape]) ?? []);
    const after = at === 0 ? readCursor(cursor, shape) : behind;
    if (number === at && after !== undefined) return { at, after };
  }
  const message = 'This place in the list is not known. Start again from its top.';
  throw new Refusal('request.invalid', { errors: [{ path: 'cursor', message }] });
};

/** The keys of one page of records of a type, in order: a range of an index, or of one and then another. */
export const readRecordPage = async (
  source: Source,
  user: CurrentUser,
  type: RecordType,
  query: RecordsQuery,
): Promise<RecordPage> => {
  const { read } = source.db;
  const orders = await ordersOf(read, type, query.sort);
  const { at, after } = placeOf(query.cursor, orders);
  const filter = await filterOf(source, user, type, query);
  if (filter === undefined) return { keys: [], cursor: null };
  const { state, limit } = query;
  const keys: number[] = [];
  for (const [i, order] of orders.entries()) {
    if (i < at) continue;
    const range = { type, state, order, filter, after: i === at ? after : undefined };
    const rows = await rangeOf(read, { ...range, limit: limit - keys.length }).execute();
    keys.push(...rows.map(({ key }) => key));
    const last = rows.at(-1);
    if (keys.length === limit && last !== undefined)
      return { keys, cursor: writeCursor([...(i === 0 ? [] : [i]), last.place, last.key]) };
  }
  return { keys, cursor: null };
};

/** How many records a list holds, counted up to the limit. */
export const countRecordList = async (
  source: Source,
  user: CurrentUser,
  type: RecordType,
  query: RecordsQuery,
): Promise<number> => {
  const filter = await filterOf(source, user, type, query);
  if (filter === undefined) return 0;
  const { state, limit } = query;
  const range = rangeOf(source.db.read, {
    type,
    state,
    order: orderOf(query.sort),
    filter,
    after: undefined,
    limit,
  });
  const { n } = await source.db.read
    .selectFrom(range.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};

/** What narrows opportunities in use, for counting them; undefined where it can match nothing. */
export const findOpportunityConditions = async (
  source: Source,
  user: CurrentUser,
  query: Pick<RecordsQuery, 'search' | 'owner' | 'account' | 'contact' | 'tag' | 'filter'>,
): Promise<Expression<SqlBool> | undefined> => {
  const filter = await filterOf(source, user, 'opportunity', {
    ...query,
    state: 'live',
    sort: 'closing',
    limit: 0,
  });
  if (filter === undefined) return undefined;
  const order = orderOf('closing');
  const range = { type: 'opportunity', state: 'live', order, filter, after: undefined, limit: 0 } as const;
  return expressionBuilder<Database, 'record'>().and(conditionsOf(range));
};

/** The statement behind the first page in an order, for the test of its plan. */
export const explainRecordPage = (db: Reader, type: RecordType, by: Sort | Order, narrowed: Filter = {}) => {
  const order = typeof by === 'string' ? orderOf(by) : by;
  const filter = { ...(typeof by === 'string' && closedFilter(undefined, by)), ...narrowed };
  const page = { type, state: 'live', order, filter, after: undefined, limit: 50 };
  return rangeOf(db, page).compile();
};
