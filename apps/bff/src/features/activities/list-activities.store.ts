import { type LocalDate, SOMEDAY } from '@daybook/shared/kernel/time';
import { hotRead } from '../../platform/db/hot.ts';
import type { Db, Reader } from '../../platform/db/open.ts';
import {
  ACCOUNT_NAME,
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
import { countOfMany, readPageOfMany } from './list-of-many.store.ts';
import type { OwnerDay } from './list-scope.ts';
import { type OrderedRow, selectOrdered } from './read-activities.store.ts';

const ownerRange = (db: Reader, owner: Owner, request: ListRequest) => {
  const order = orderOf(request.view, request.sort);
  return selectOrdered(db)
    .where(conditionsOf(owner, request))
    .orderBy(inOrder(order, placeSql(order)))
    .limit(request.limit);
};

/** The first page of a view that is not filtered is what is asked for most: one kept statement per view and order. */
const readFirstPage = oncePerList((view, sort) =>
  hotRead((db, key: number, today: string, now: number, limit: number) =>
    ownerRange(db, { key, today: today as LocalDate }, { view, sort, filter: {}, now, limit }),
  ),
);

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

/** Once there is a page, further owners are read only as far as its last row. */
const readMerged = async (
  db: Reader,
  owners: readonly OwnerDay[],
  request: ListRequest,
): Promise<OrderedRow[]> => {
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

/**
 * A page of the list: one index range per owner, each no longer than the page, merged. The owners' days differ, so no
 * single range holds them all. Where a statement costs a way to a server and its planning, one reads them all.
 */
export const readList = (
  { read, engine }: Pick<Db, 'read' | 'engine'>,
  owners: readonly OwnerDay[],
  request: ListRequest,
): Promise<OrderedRow[]> => {
  const [only] = owners;
  if (owners.length === 1 && only !== undefined) return readRange(read, only, request);
  return engine === 'postgres' ? readPageOfMany(read, owners, request) : readMerged(read, owners, request);
};

/** How many rows the list has, counted up to a number: beyond it is only known that there are more. */
export const countList = async (
  { read: db, engine }: Pick<Db, 'read' | 'engine'>,
  owners: readonly OwnerDay[],
  request: Omit<ListRequest, 'after' | 'until'>,
): Promise<number> => {
  if (engine === 'postgres') return countOfMany(db, owners, request);
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
