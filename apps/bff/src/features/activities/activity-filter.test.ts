import type { Activity } from '@daybook/shared/activities/activity';
import {
  ACTIVITY_FILTER_FIELDS,
  type ActivityFilterField,
  activityFilterValues,
} from '@daybook/shared/activities/activity-filter.rules';
import { ACTIVITY_TYPES, PRIORITIES } from '@daybook/shared/activities/activity-type';
import { DEFAULT_CHOICES } from '@daybook/shared/activities/choice.rules';
import type { FilterNode, FilterOp } from '@daybook/shared/filters/filter';
import { isShown, opsFor, readyFilter } from '@daybook/shared/filters/filter.rules';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { createRandom, type Random } from '../../testing/random.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const TODAY = '2026-11-23' as LocalDate;
const WORDS = ['Émile Zola', 'Discovery call', 'STRASSE 9', 'zürich review', '50% _off', 'x'];
const PIECES = ['é', 'É', 'call', 'Disc', 'ÜRICH', 'zürich', '%', '_', 'STRASSE 9', 'ol'];

const listed = async (user: TestUser, query: string, filter: FilterNode) =>
  user.call('GET', `/activities?${query}&limit=200&filter=${encodeURIComponent(JSON.stringify(filter))}`);

const TAGS = ['Fair 2026', 'zürich', 'VIP'];

interface Ids {
  readonly users: readonly string[];
  readonly records: readonly string[];
}

/** What a condition on a field can be asked for, from among what the data holds and what it does not. */
const aValue = (random: Random, field: ActivityFilterField, op: FilterOp, { users, records }: Ids) => {
  const kind = ACTIVITY_FILTER_FIELDS[field]?.kind ?? 'text';
  if (op === 'empty' || op === 'not-empty') return undefined;
  if (op === 'last-days' || op === 'next-days') return random.int(12);
  if (kind === 'text') return random.pick([...WORDS, ...PIECES]);
  if (kind === 'number') return random.pick([0, 15, 30, 45.5, -1e15]);
  if (kind === 'day' || kind === 'moment') return `2026-11-${15 + random.int(16)}`;
  const codes: Readonly<Record<string, readonly string[]>> = {
    type: ACTIVITY_TYPES.map(({ code }) => code),
    priority: PRIORITIES.map(({ value }) => value),
    direction: ['outgoing', 'incoming'],
    outcome: DEFAULT_CHOICES.filter(({ list }) => list === 'outcome').map(({ code }) => code),
    topic: ['personal.other', 'contact.other', 'account.other'],
    owner: ['me', ...users],
    tags: TAGS,
  };
  const some = random.some(codes[field] ?? records);
  return some.length > 0 ? some : [random.pick(codes[field] ?? records)];
};

const aFilter = (random: Random, ids: Ids, depth = 3): FilterNode => {
  if (depth > 0 && random.chance(0.5)) {
    const children = Array.from({ length: random.int(4) }, () => aFilter(random, ids, depth - 1));
    return random.chance(0.5) ? { all: children } : { any: children };
  }
  const field = random.pick(Object.keys(ACTIVITY_FILTER_FIELDS) as ActivityFilterField[]);
  const op = random.pick(opsFor(ACTIVITY_FILTER_FIELDS[field]?.kind ?? 'text'));
  return { field, op, value: aValue(random, field, op, ids) };
};

const someDue = (random: Random) => {
  const day = `2026-11-${15 + random.int(16)}`;
  return random.pick([null, { on: day }, { at: `${day}T${10 + random.int(13)}:30:00Z` }]);
};

test('Z-59, T-20: what the database finds by AND and OR is what the same filter finds in memory', async () => {
  const random = createRandom(20261123);
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { zone: 'America/Chicago' });
  const record = await aRecord(app.current);
  for (let n = 0; n < 40; n += 1) {
    const isDone = random.chance(0.4);
    const owner = random.pick([nora, ben]);
    await anActivity(owner, {
      type: random.pick(['call', 'task', 'meeting']),
      subject: random.pick(WORDS),
      notes: random.pick(['', ...WORDS]),
      location: random.pick(['', 'Zürich', 'ROOM 4']),
      priority: random.pick(PRIORITIES).value,
      due: someDue(random),
      durationMinutes: random.pick([null, 0, 15, 30]),
      direction: random.pick(['outgoing', 'incoming']),
      primaryId: random.pick([null, record.id]),
      tags: random.some(TAGS),
      ...(isDone && { completedAt: `2026-11-${15 + random.int(8)}T${10 + random.int(13)}:00:00Z` }),
    });
    app.current.clock.advance(3_600_000);
  }
  app.current.clock.set('2026-11-23T09:00:00Z');
  const all: Activity[] = [];
  for (const view of ['open', 'done']) {
    const { json } = await nora.call('GET', `/activities?view=${view}&owner=all&limit=200`);
    for (const { id } of json.items) all.push((await nora.call('GET', `/activities/${id}`)).json);
  }
  expect(all).toHaveLength(40);
  const viewer = { id: nora.user.id, zone: nora.user.zone, today: TODAY };
  const ids = { users: [nora.user.id, ben.user.id], records: [record.id, (await aRecord(app.current)).id] };
  let found = 0;
  for (let n = 0; n < 150; n += 1) {
    const filter = aFilter(random, ids);
    const { tree, broken } = readyFilter(filter, ACTIVITY_FILTER_FIELDS, viewer);
    expect(broken, JSON.stringify(filter)).toEqual([]);
    for (const view of ['open', 'done']) {
      const { status, json } = await listed(nora, `view=${view}&owner=all`, filter);
      expect(status, JSON.stringify({ filter, json })).toBe(200);
      const shown = all.filter((one) => one.status === view && isShown(tree, activityFilterValues(one)));
      expect(json.items.map(({ id }: { id: string }) => id).toSorted(), JSON.stringify(filter)).toEqual(
        shown.map(({ id }) => id).toSorted(),
      );
      found += shown.length;
    }
  }
  expect(found).toBeGreaterThan(100);
});

test('Z-59: a condition that cannot be carried out is refused where it stands, not left out', async () => {
  const nora = await aUser(app.current);
  const refused = await listed(nora, 'view=open', {
    all: [
      { field: 'type', op: 'is', value: ['call'] },
      { any: [{ field: 'mood', op: 'is', value: ['good'] }] },
      { field: 'type', op: 'is', value: ['telegram'] },
      { field: 'due', op: 'on', value: '2026-13-45' },
      { field: 'subject', op: 'least', value: 3 },
    ],
  });
  expect(refused).toMatchObject({
    status: 400,
    json: {
      errors: [
        { path: 'filter.all.1.any.0', message: 'There is no field mood to filter by.' },
        { path: 'filter.all.2', message: 'There is no telegram to choose any more.' },
        { path: 'filter.all.3', message: 'Give a day.' },
        { path: 'filter.all.4', message: 'Subject cannot be asked for that.' },
      ],
    },
  });
  expect((await nora.call('GET', '/activities?filter=%7B')).status).toBe(400);
});

test('Z-59: a condition on somebody or something that is not there any more is refused where it stands', async () => {
  const nora = await aUser(app.current);
  const gone = '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10';
  const refused = await listed(nora, 'view=open', {
    any: [
      { field: 'owner', op: 'is', value: ['me', gone] },
      { all: [{ field: 'record', op: 'is-not', value: [gone] }] },
      { field: 'topic', op: 'is', value: ['gone-since'] },
    ],
  });
  const paths = refused.json.errors.map(({ path }: { path: string }) => path).toSorted();
  expect([refused.status, paths]).toEqual([400, ['filter.any.0', 'filter.any.1.all.0', 'filter.any.2']]);
});

test('Z-58, Z-59: a filter says what a bulk action is for', async () => {
  const nora = await aUser(app.current);
  for (const [subject, type] of [
    ['Ring Ana', 'call'],
    ['Write Ana', 'email'],
    ['Ring Ben', 'call'],
  ])
    await anActivity(nora, { subject, type });
  const filter = JSON.stringify({
    all: [
      { field: 'subject', op: 'contains', value: 'ana' },
      { any: [{ field: 'type', op: 'is', value: ['call', 'email'] }] },
    ],
  });
  const answer = await nora.call('POST', '/activities/bulk', {
    select: { matching: { view: 'open', filter } },
    deed: { do: 'complete' },
  });
  expect(answer.json).toMatchObject({ total: 2, done: 2 });
  const { json } = await nora.call('GET', '/activities?view=open');
  expect(json.items.map(({ subject }: { subject: string }) => subject)).toEqual(['Ring Ben']);
});
