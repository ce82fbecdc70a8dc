import { categoryOf } from '@daybook/shared/timeline/category.rules';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import { sql } from 'kysely';
import { completeActivity } from '../../apps/bff/src/features/activities/complete-activity.ts';
import type { CurrentUser } from '../../apps/bff/src/platform/actor.ts';
import { activityPlace } from '../../apps/bff/src/platform/search/search-places.ts';
import { tokensOf } from '../../apps/bff/src/platform/search/tokens.ts';
import { findCurrentUser } from '../../apps/bff/src/platform/session/session.store.ts';
import { idOf } from '../data/chance.ts';
import { NOW } from '../data/size.ts';
import { type CompletedRows, openBare, WRITTEN } from '../lib/bare-complete.ts';
import type { Data } from '../lib/data.ts';
import { type Figure, interleaved, type Reading } from '../lib/figure.ts';
import { depsOn } from '../lib/in-process.ts';
import type { Raw } from '../lib/raw.ts';
import type { World } from '../lib/world.ts';

const AT_ONCE = 60;
const NOTES = 'Wants the migration window before March. Decision with the plant manager.';

export interface OpenActivity {
  readonly key: number;
  readonly id: string;
  readonly type: EntryPayload extends infer P ? (P extends { activityType: infer T } ? T : never) : never;
  readonly subject: string;
  readonly owner: number;
}

/** Only calls have outcomes of their own from the start. */
const outcomeOf = ({ type }: OpenActivity): string | null => (type === 'call' ? 'connected' : null);

interface Place {
  readonly record: number;
  readonly via: number | null;
}

export const findOpen = (raw: Raw): Promise<OpenActivity[]> =>
  raw.prepare<OpenActivity>(
    `select key, id, type, subject, owner_key as owner from activity where owner_key > 1 and status = 'open' and type <> 'note' order by key limit 3000`,
  )([]);

const findPlaces = async (raw: Raw, key: number): Promise<Place[]> => {
  const rows = await raw.prepare<{ record: number; above: number | null }>(
    `select link.record_key as record, record.account_key as above from activity_record link
     join record on record.key = link.record_key where link.activity_key = ? order by link.key`,
  )([key]);
  const places = rows.map(({ record }): Place => ({ record, via: null }));
  for (const { record, above } of rows)
    if (above !== null && !places.some((place) => place.record === above))
      places.push({ record: above, via: record });
  return places;
};

/** What completing this activity writes, worked out beforehand: the yardstick is the writing alone. */
export const rowsOf = async (
  raw: Raw,
  activity: OpenActivity,
  n: number,
  userKey: number,
): Promise<CompletedRows> => {
  const payload = {
    kind: 'activity.completed',
    subject: activity.subject,
    activityType: activity.type,
    activityId: activity.id,
    outcome: outcomeOf(activity),
    notes: NOTES,
    durationMinutes: null,
    direction: 'outgoing',
    text: '',
  } as const;
  const links = await findPlaces(raw, activity.key);
  return {
    activityKey: activity.key,
    at: NOW + n,
    outcome: outcomeOf(activity),
    notes: NOTES,
    userKey,
    operationId: idOf(9, n, NOW),
    payload: JSON.stringify(payload),
    category: categoryOf(payload),
    links,
    records: links.length,
    words: tokensOf(`${activity.subject} ${NOTES}`, activityPlace(false), activity.owner),
    before: JSON.stringify({ completed_at: null, completed_by_key: null, outcome: null, notes: '' }),
    after: JSON.stringify({
      completed_at: NOW,
      completed_by_key: userKey,
      outcome: outcomeOf(activity),
      notes: NOTES,
    }),
    answer: JSON.stringify({ activity: { ...activity, payload }, operationId: idOf(9, n, NOW) }),
  };
};

/** Daybook on a copy of its own, without the way through HTTP. */
const openDaybook = async (data: Data, userKey: number) => {
  const deps = depsOn(data);
  deps.live.subscribe({ sessionId: 'bench', tell: () => undefined, end: () => undefined });
  const user = await findCurrentUser(deps.db.read, userKey);
  if (user === undefined) throw new Error('The rep is not there.');
  const complete = (activity: OpenActivity) => {
    const { id } = activity;
    const request = { key: id, route: `POST /api/activities/${id}/complete`, bodyHash: 'x'.repeat(43) };
    return completeActivity(deps, actorOf(user, request), id, { outcome: outcomeOf(activity), notes: NOTES });
  };
  const written = async (): Promise<number> => {
    const { rows } = await sql.raw<{ n: number }>(WRITTEN).execute(deps.db.write);
    return rows[0]?.n ?? 0;
  };
  return { complete, written, close: () => deps.db.close() };
};

const actorOf = (user: CurrentUser, request: { key: string; route: string; bodyHash: string }) =>
  ({ kind: 'user', user, request }) as const;

const measure = async ({ copy, engine, rounds, size }: World): Promise<Reading | string> => {
  const [ours, theirs] = [await copy('ours'), await copy('bare')];
  const bare = openBare(theirs.location);
  // The admin, who may complete what anybody has to do.
  const userKey = size.users + 1;
  const daybook = await openDaybook(ours, userKey);
  const open = await findOpen(bare.raw);
  const rows: CompletedRows[] = [];
  for (const [n, activity] of open.entries()) rows.push(await rowsOf(bare.raw, activity, n, userKey));
  const batch = Math.min(AT_ONCE, Math.floor(open.length / (rounds + 1)));
  if (batch < 5) return 'There are too few open activities at this scale.';

  let [nextOurs, nextTheirs] = [0, 0];
  const timed = async (work: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    await work();
    return ((performance.now() - start) * 1000) / batch;
  };
  const { value, yardstick } = await interleaved(
    rounds,
    () =>
      timed(async () => {
        for (const one of open.slice(nextOurs, nextOurs + batch)) await daybook.complete(one);
        nextOurs += batch;
      }),
    () =>
      timed(async () => {
        for (const one of rows.slice(nextTheirs, nextTheirs + batch)) await bare.complete(one);
        nextTheirs += batch;
      }),
  );
  const notes =
    engine === 'sqlite'
      ? { rowsOfOurs: (await daybook.written()) / nextOurs, rowsOfBare: (await bare.written()) / nextTheirs }
      : {};
  await daybook.close();
  await bare.raw.close();
  await Promise.all([ours.remove(), theirs.remove()]);
  return { value, yardstick, unit: 'µs', notes };
};

/** Completing an activity, everything that follows from it included, against one bare transaction of the same rows. */
export const complete: Figure = { name: 'complete', budget: 3, measure };
