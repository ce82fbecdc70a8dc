import type { Activity, ActivityRow, Completion, NewActivity } from '@daybook/shared/activities/activity';
import type { ActivityCounts } from '@daybook/shared/activities/activity-list';
import type { Due } from '@daybook/shared/activities/due.rules';
import type { Instant } from '@daybook/shared/kernel/time';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import { Problem } from '../../shared/api/problem.ts';
import type { ListAddress } from './list-address.ts';

/** Whose activities are counted or listed. */
export type Whose = Pick<ListAddress, 'owner' | 'team'>;

export const MINE: Whose = { owner: 'me', team: null };

/** Names one owner or team in query keys: `me`, `all`, a user's id, or `team` and its id. */
export const whoseKey = ({ owner, team }: Whose): string => (team === null ? owner : `team ${team}`);

export const whoseOfKey = (key: string): Whose =>
  key.startsWith('team ') ? { owner: 'me', team: key.slice(5) } : { owner: key, team: null };

export const whoseQuery = ({ owner, team }: Whose): { owner?: string; team?: string } =>
  team === null ? { ...(owner !== 'me' && { owner }) } : { team };

/** How many activities each view holds; the numbers in the navigation are the viewer's own. */
export const activityCounts = (whose: Whose = MINE) =>
  queryOptions({
    queryKey: ['activities', 'counts', whoseKey(whose)],
    queryFn: ({ signal }): Promise<ActivityCounts> =>
      answer(api.activities.counts.$get({ query: whoseQuery(whose) }, { init: { signal } })),
  });

/** One activity with all its fields. */
export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', 'one', id],
    queryFn: ({ signal }): Promise<Activity> =>
      answer(api.activities[':id'].$get({ param: { id } }, { init: { signal } })),
  });

/** What every write answers. */
export interface Changed {
  readonly activity: Activity;
  /** Null when nothing had to be changed. */
  readonly operationId: string | null;
  /** Made along with it. */
  readonly others?: readonly Activity[];
  /** What follows in a series, of one that was completed; null where nothing does. */
  readonly next?: { readonly id: string; readonly due: Due } | null;
}

const together = async (activities: NewActivity[]): Promise<Changed> => {
  const made = await answer(api.activities.together.$post({ json: { activities } }));
  const [activity, ...others] = made.activities;
  if (!activity) throw new Problem({ code: 'server.error' });
  return { activity, others, operationId: made.operationId };
};

const of = (id: string) => ({ param: { id } });
const one = api.activities[':id'];

/** Every write, as the server takes it. */
export const send = {
  create: (json: NewActivity): Promise<Changed> => answer(api.activities.$post({ json })),
  /** All or none; the first is the one answered. */
  together,
  change: (id: string, json: Parameters<typeof one.$patch>[0]['json']): Promise<Changed> =>
    answer(one.$patch({ ...of(id), json })),
  complete: (id: string, json: Completion): Promise<Changed> =>
    answer(one.complete.$post({ ...of(id), json })),
  reopen: (id: string): Promise<Changed> => answer(one.reopen.$post(of(id))),
  snooze: (id: string, until: Instant): Promise<Changed> =>
    answer(one.snooze.$post({ ...of(id), json: { until } })),
  unsnooze: (id: string): Promise<Changed> => answer(one.unsnooze.$post(of(id))),
  reschedule: (id: string, due: Due): Promise<Changed> =>
    answer(one.reschedule.$post({ ...of(id), json: { due } })),
  reassign: (id: string, ownerId: string): Promise<Changed> =>
    answer(one.reassign.$post({ ...of(id), json: { ownerId } })),
  trash: (id: string): Promise<Changed> => answer(one.trash.$post(of(id))),
  tag: (id: string, tags: string[]): Promise<Changed> => answer(one.tags.$put({ ...of(id), json: { tags } })),
  restore: (id: string): Promise<Changed> => answer(one.restore.$post(of(id))),
};

const ROW_FIELDS = [
  'id',
  'version',
  'type',
  'subject',
  'status',
  'due',
  'dueDay',
  'priority',
  'owner',
  'creatorId',
  'snoozedUntil',
  'completedAt',
  'outcome',
  'topic',
  'primary',
  'account',
  'location',
  'durationMinutes',
  'repeats',
] as const satisfies readonly (keyof ActivityRow)[];

/** The part of an activity that lists show. */
export const rowOf = (activity: ActivityRow): ActivityRow =>
  Object.fromEntries(ROW_FIELDS.map((field) => [field, activity[field]])) as Pick<
    ActivityRow,
    (typeof ROW_FIELDS)[number]
  >;
