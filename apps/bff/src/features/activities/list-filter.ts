import type { ActivityListQuery } from '@daybook/shared/activities/activity-list';
import { priorityRank } from '@daybook/shared/activities/activity-type';
import type { FilterNode } from '@daybook/shared/filters/filter';
import { endOfDay, startOfDay } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFieldsOf } from '../../platform/fields/fields.store.ts';
import { narrowedTo } from '../../platform/filters/narrowed-to.ts';
import { filterFor } from '../../platform/filters/ready-filter.ts';
import { tagIdentity } from '../../platform/search/tag-identity.ts';
import { findFamily, findRecordById } from '../records/records.store.ts';
import { findTagByIdentity } from '../records/tags.store.ts';
import { filteredActivities } from './activity-filter.store.ts';
import type { ListFilter } from './activity-ranges.store.ts';
import { activitiesFoundBy } from './activity-words.store.ts';

const boundsOf = ({ view, from, to }: ActivityListQuery, zone: string): Pick<ListFilter, 'from' | 'to'> => {
  const isDone = view === 'done';
  return {
    ...(from === undefined ? {} : { from: isDone ? startOfDay(from, zone) : from }),
    ...(to === undefined ? {} : { to: isDone ? endOfDay(to, zone) - 1 : to }),
  };
};

const suchAs = async ({ db, clock }: Deps, user: CurrentUser, filter: FilterNode) =>
  filterFor(db, user, clock(), filter, filteredActivities(await findFieldsOf(db.read, 'activity')));

const tagKeyOf = async ({ db }: Deps, name: string): Promise<number | null> =>
  (await findTagByIdentity(db.read, tagIdentity(name)))?.key ?? null;

/** What a list is narrowed to, looked up and made ready for whoever asks. */
export const listFilterOf = async (
  deps: Deps,
  user: CurrentUser,
  query: ActivityListQuery,
): Promise<ListFilter> => {
  const words = activitiesFoundBy(deps.db.engine, query.text ?? '', query.view === 'trashed');
  const account =
    query.account === undefined
      ? undefined
      : narrowedTo(await findRecordById(deps.db.read, query.account), 'account');
  return {
    ...(query.type === undefined ? {} : { types: query.type }),
    ...(query.priority === undefined ? {} : { priorities: query.priority.map(priorityRank) }),
    ...(query.topic === undefined ? {} : { topics: query.topic }),
    ...(account === undefined ? {} : { accountKeys: await findFamily(deps.db.read, [account.key]) }),
    ...(query.tag === undefined ? {} : { tagKey: await tagKeyOf(deps, query.tag) }),
    ...(words === null ? {} : { matching: words }),
    ...(query.filter === undefined
      ? {}
      : {
          such: await suchAs(deps, user, query.filter),
        }),
    ...boundsOf(query, user.zone),
  };
};
