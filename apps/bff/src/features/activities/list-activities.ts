import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { ActivityListQuery, ActivityQuery } from '@daybook/shared/activities/activity-list';
import { asksMore, moreOf } from '@daybook/shared/activities/activity-more.rules';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { toActivityRow } from './activity-dto.ts';
import { type ListRequest, type Order, orderOf } from './activity-ranges.store.ts';
import { countList, orderKey, readList } from './list-activities.store.ts';
import { listFilterOf } from './list-filter.ts';
import { ownersOf } from './list-scope.ts';
import type { OrderedRow } from './read-activities.store.ts';
import { readWholeActivities } from './whole-activities.ts';

/** The places in the list between which the page lies. */
const placesOf = (query: ActivityQuery, { shape }: Order): Pick<ListRequest, 'after' | 'until'> => {
  const read = (path: 'cursor' | 'until') => {
    const place = readCursor(query[path] ?? '', shape);
    if (place !== undefined) return place;
    throw new Refusal('request.invalid', {
      errors: [{ path, message: 'This place in the list is not known. Start again from its top.' }],
    });
  };
  return {
    ...(query.cursor === undefined ? {} : { after: read('cursor') }),
    ...(query.until === undefined ? {} : { until: read('until') }),
  };
};

/** The rows of one page of activities in a view, filtered and in order. */
export const readActivityPage = async (
  deps: Deps,
  user: CurrentUser,
  query: ActivityQuery,
): Promise<Page<OrderedRow>> => {
  const order = orderOf(query.view, query.sort);
  const places = placesOf(query, order);
  const owners = await ownersOf(deps, user, query);
  const { view, sort, limit } = query;
  const filter = await listFilterOf(deps, user, query);
  const rows = await readList(deps.db, owners, {
    view,
    sort,
    filter,
    now: deps.clock(),
    limit,
    ...places,
  });
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    items: rows,
    cursor: last === undefined ? null : writeCursor(orderKey(last, order)),
  };
};

/** One page of activities in a view; the same rule of overdue and today as everywhere. */
export const listActivities = async (
  deps: Deps,
  user: CurrentUser,
  query: ActivityQuery,
): Promise<Page<ActivityRow>> => {
  const { items, cursor } = await readActivityPage(deps, user, query);
  const rows = items.map(toActivityRow);
  if (!asksMore(query.columns)) return { items: rows, cursor };
  const keys = items.map(({ key }) => key);
  const whole = await readWholeActivities(deps.db.read, keys);
  const more = new Map(whole.map((activity) => [activity.id, moreOf(activity)]));
  return { items: rows.map((row) => ({ ...row, more: more.get(row.id) })), cursor };
};

/** How many activities a list holds, counted up to a number. */
export const countActivityList = async (
  deps: Deps,
  user: CurrentUser,
  query: ActivityListQuery,
  most: number,
): Promise<{ count: number; capped: boolean }> => {
  const owners = await ownersOf(deps, user, query);
  const { view, sort } = query;
  const filter = await listFilterOf(deps, user, query);
  const request = { view, sort, filter, now: deps.clock(), limit: most + 1 };
  const count = await countList(deps.db, owners, request);
  return { count: Math.min(count, most), capped: count > most };
};
