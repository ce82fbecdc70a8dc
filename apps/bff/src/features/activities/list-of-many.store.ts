import type { LocalDate } from '@daybook/shared/kernel/time';
import { sql } from 'kysely';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import {
  conditionsOf,
  inOrder,
  isFirstOfAll,
  type ListRequest,
  type Order,
  type Owner,
  oncePerList,
  orderOf,
  placeSql,
} from './activity-ranges.store.ts';
import type { OwnerDay } from './list-scope.ts';
import { type OrderedRow, selectOrdered } from './read-activities.store.ts';

/** Owners and the day it is where each of them works: as two parameters, however many they are. */
type Days = readonly [keys: readonly number[], todays: readonly string[]];

const daysOf = (owners: readonly OwnerDay[]): Days => [
  owners.map(({ key }) => key),
  owners.map(({ today }) => today),
];

/** Where rows say whose activities are meant. */
const WHOSE: Owner = { key: sql.ref<number>('whose.key'), today: sql.ref<LocalDate>('whose.today') };

const placeIn = (alias: string, { columns }: Order) => columns.map((_, i) => sql.ref(`${alias}.place_${i}`));

/** What an order needs of the rows of an owner and no more, so that little is read of those that are left out. */
const narrowRange = (db: Reader, owner: Owner, request: ListRequest) =>
  db
    .selectFrom('activity')
    .leftJoin('users as owner', 'owner.key', 'activity.owner_key')
    .leftJoin('record as above', 'above.key', 'activity.account_key')
    .select('activity.key')
    .where(conditionsOf(owner, request))
    .limit(request.limit);

type Narrow = ReturnType<typeof narrowRange>;

/** The range of each owner in turn. What lies in the trash is one range for all: its index knows no owners. */
const ofEach = (
  db: Reader,
  [keys, todays]: Days,
  request: ListRequest,
  finish: (range: Narrow) => Narrow = (range) => range,
) => {
  const owners = sql`cast(${keys} as bigint[])`;
  if (request.view === 'trashed') {
    const anyOf = { ...WHOSE, key: sql<number>`any(${owners})` };
    return sql`${finish(narrowRange(db, anyOf, request))} as found`;
  }
  return sql`unnest(${owners}, cast(${todays} as text[])) as whose(key, today)
    cross join lateral ${finish(narrowRange(db, WHOSE, request))} as found`;
};

const rangesOf = (db: Reader, days: Days, request: ListRequest) => {
  const order = orderOf(request.view, request.sort);
  const places = placeSql(order).map((place, i) => place.as(`place_${i}`));
  const found = ofEach(db, days, request, (range) =>
    range.select(places).orderBy(inOrder(order, placeSql(order))),
  );
  return sql<{ key: number }>`(select found.* from ${found}
    order by ${inOrder(order, placeIn('found', order))} limit ${request.limit})`;
};

/** One index range per owner, merged by the server; only the rows of the page are then read in full. */
const pageOfMany = (db: Reader, days: Days, request: ListRequest) => {
  const order = orderOf(request.view, request.sort);
  return selectOrdered(db)
    .innerJoin(rangesOf(db, days, request).as('page'), 'page.key', 'activity.key')
    .orderBy(inOrder(order, placeIn('page', order)));
};

const readFirstPage = oncePerList((view, sort) =>
  hotRead((db, keys: readonly number[], todays: readonly string[], now: number, limit: number) =>
    pageOfMany(db, [keys, todays], { view, sort, filter: {}, now, limit }),
  ),
);

/** A page of the activities of several owners, in one statement. For PostgreSQL, which has `lateral`. */
export const readPageOfMany = async (
  db: Reader,
  owners: readonly OwnerDay[],
  request: ListRequest,
): Promise<OrderedRow[]> => {
  const days = daysOf(owners);
  if (!isFirstOfAll(request)) return pageOfMany(db, days, request).execute();
  const { view, sort, now, limit } = request;
  return (await readFirstPage(view, sort)(db, ...days, now, limit)).rows;
};

/** How many rows the list of several owners has, counted up to the limit. */
export const countOfMany = async (
  db: Reader,
  owners: readonly OwnerDay[],
  request: ListRequest,
): Promise<number> => {
  const found = ofEach(db, daysOf(owners), request);
  const { rows } = await sql<{ n: number }>`select count(*) as n
    from (select found.key from ${found} limit ${request.limit}) as counted`.execute(db);
  return rows[0]?.n ?? 0;
};
