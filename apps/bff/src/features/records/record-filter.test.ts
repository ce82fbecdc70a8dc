import { ACCOUNT_KINDS } from '@daybook/shared/accounts/account.fields';
import { DEFAULT_CHOICES } from '@daybook/shared/activities/choice.rules';
import { LIFECYCLE_STAGES } from '@daybook/shared/contacts/contact.fields';
import type { FilterNode, FilterOp } from '@daybook/shared/filters/filter';
import { isShown, opsFor, readyFilter } from '@daybook/shared/filters/filter.rules';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { OPPORTUNITY_STAGES } from '@daybook/shared/opportunities/opportunity.fields';
import { RECORD_FILTER_FIELDS, recordFilterValues } from '@daybook/shared/records/record-filter.rules';
import { DEFAULT_STAGES } from '@daybook/shared/stages/stage.rules';
import { expect, test } from 'vitest';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { createRandom, type Random } from '../../testing/random.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const TODAY = '2026-11-23' as LocalDate;
const TYPES = ['account', 'contact', 'opportunity'] as const;
type Type = (typeof TYPES)[number];
const PATHS = { account: '/accounts', contact: '/contacts', opportunity: '/opportunities' };
const WORDS = ['Émile', 'Zola & Co', 'STRASSE 9', 'zürich', '50% _off', 'x'];
const PIECES = ['é', 'É', 'zo', 'ÜRICH', '%', '_', '@', 'linkedin.com/in/', '+49'];
const TAGS = ['vip', 'Fair 2026', 'Händler'];

const listed = (user: TestUser, type: Type, filter: FilterNode) =>
  user.call('GET', `${PATHS[type]}?limit=200&filter=${encodeURIComponent(JSON.stringify(filter))}`);

interface Ids {
  readonly users: readonly string[];
  readonly account: readonly string[];
  readonly contact: readonly string[];
}

const codesOf = (type: Type, field: string, ids: Ids): readonly string[] => {
  if (field === 'lost_reason')
    return DEFAULT_CHOICES.filter(({ list, of }) => list === 'lost-reason' && of === type).map(
      ({ code }) => code,
    );
  if (field === 'lifecycle_status')
    return DEFAULT_STAGES.filter(({ list }) => list === 'status').map(({ code }) => code);
  const stages = type === 'contact' ? LIFECYCLE_STAGES : OPPORTUNITY_STAGES;
  if (field === 'owner') return ['me', ...ids.users];
  if (field === 'tags') return TAGS;
  if (field === 'kind') return ACCOUNT_KINDS.map(({ value }) => value);
  if (field === 'account' || field === 'contact') return ids[field];
  return stages.map(({ value }) => value);
};

/** What a condition can be asked for, from among what the data holds and what it does not. */
const aValue = (random: Random, type: Type, field: string, op: FilterOp, ids: Ids) => {
  const kind = RECORD_FILTER_FIELDS[type][field]?.kind ?? 'text';
  if (op === 'empty' || op === 'not-empty') return undefined;
  if (op === 'last-days' || op === 'next-days') return random.int(12);
  if (kind === 'text') return random.pick([...WORDS, ...PIECES]);
  if (kind === 'number') return random.pick([0, 12.34, 1234, -5]);
  if (kind === 'day' || kind === 'moment') return `2026-11-${15 + random.int(16)}`;
  const codes = codesOf(type, field, ids);
  const some = random.some(codes);
  return some.length > 0 ? some : [random.pick(codes)];
};

const aFilter = (random: Random, type: Type, ids: Ids, depth = 3): FilterNode => {
  if (depth > 0 && random.chance(0.5)) {
    const children = Array.from({ length: random.int(4) }, () => aFilter(random, type, ids, depth - 1));
    return random.chance(0.5) ? { all: children } : { any: children };
  }
  const field = random.pick(Object.keys(RECORD_FILTER_FIELDS[type]));
  const op = random.pick(opsFor(RECORD_FILTER_FIELDS[type][field]?.kind ?? 'text'));
  return { field, op, value: aValue(random, type, field, op, ids) };
};

const someRecords = async (random: Random, nora: TestUser, ben: TestUser): Promise<Ids> => {
  const account: string[] = [];
  const contact: string[] = [];
  const owners = [null, nora.user.id, ben.user.id];
  const day = () => random.pick([null, `2026-11-${15 + random.int(16)}`]);
  for (let n = 0; n < 12; n += 1) {
    const common = { ownerId: random.pick(owners), tags: random.some(TAGS) };
    const made = await anAccount(nora, {
      ...common,
      name: random.pick(WORDS),
      kind: random.pick(ACCOUNT_KINDS).value,
      country: random.pick(['', ...WORDS]),
    });
    account.push(made.id);
    const person = await aContact(nora, {
      ...common,
      firstName: random.pick(WORDS),
      lastName: `Zola ${n}`,
      emails: random.some([`zo${n}@example.com`, `x${n}@zürich.example`]),
      phones: random.some(['+49 30 1234567', '030 x']),
      linkedin: random.pick(['', `https://www.linkedin.com/in/zola-${n}`]),
      zone: random.pick([null, 'Europe/Berlin']),
      birthday: day(),
      lifecycleStage: random.pick(LIFECYCLE_STAGES).value,
      accountId: random.pick([null, ...account]),
    });
    contact.push(person.id);
    await anOpportunity(nora, {
      ...common,
      name: random.pick(WORDS),
      value: random.pick([
        null,
        { minor: 1234, currency: 'EUR' },
        { minor: 1234, currency: 'JPY' },
        { minor: 12_340, currency: 'KWD' },
      ]),
      stage: random.pick(OPPORTUNITY_STAGES).value,
      expectedClosingOn: day(),
      contactId: random.pick([null, ...contact]),
    });
    app.current.clock.advance(3_600_000);
  }
  app.current.clock.set('2026-11-23T09:00:00Z');
  return { users: [nora.user.id, ben.user.id], account, contact };
};

test('Z-59: what the database finds of accounts, contacts and opportunities is what the same filter finds in memory', async () => {
  const random = createRandom(20261124);
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const ids = await someRecords(random, nora, ben);
  const viewer = { id: nora.user.id, zone: nora.user.zone, today: TODAY };
  let found = 0;
  for (const type of TYPES) {
    const all = (await nora.call('GET', `${PATHS[type]}?limit=200`)).json.items;
    expect(all).toHaveLength(12);
    for (let n = 0; n < 100; n += 1) {
      const filter = aFilter(random, type, ids);
      const { tree, broken } = readyFilter(filter, RECORD_FILTER_FIELDS[type], viewer);
      expect(broken, JSON.stringify(filter)).toEqual([]);
      const { status, json } = await listed(nora, type, filter);
      expect(status, JSON.stringify({ filter, json })).toBe(200);
      const shown = all.filter((one: (typeof all)[number]) => isShown(tree, recordFilterValues(one)));
      const titles = (items: readonly { id: string }[]) => items.map(({ id }) => id).toSorted();
      expect(titles(json.items), `${type} ${JSON.stringify(filter)}`).toEqual(titles(shown));
      found += shown.length;
    }
  }
  expect(found).toBeGreaterThan(100);
});

test('Z-59: a filter goes with a search, a view and an order, and its pages have no gap', async () => {
  const nora = await aUser(app.current);
  for (const n of [1, 2, 3, 4, 5])
    await aContact(nora, {
      firstName: 'Gap',
      lastName: `Test ${n}`,
      lifecycleStage: n === 3 ? 'lost' : 'qualified',
    });
  const filter = { all: [{ field: 'lifecycle_stage', op: 'is', value: ['qualified'] }] };
  const path = `/contacts?search=gap&owner=me&sort=-created&limit=2&filter=${encodeURIComponent(JSON.stringify(filter))}`;
  const first = await nora.call('GET', path);
  const second = await nora.call('GET', `${path}&cursor=${encodeURIComponent(first.json.cursor)}`);
  const names = [...first.json.items, ...second.json.items].map(({ lastName }) => lastName);
  expect(names).toEqual(['Test 5', 'Test 4', 'Test 2', 'Test 1']);
});

test('Z-59: a tag, a field or an owner that is not there any more is refused where it stands', async () => {
  const nora = await aUser(app.current);
  const refused = await listed(nora, 'contact', {
    any: [
      { field: 'tags', op: 'is', value: ['never given'] },
      { field: 'owner', op: 'is', value: ['0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10'] },
    ],
  });
  const paths = refused.json.errors.map(({ path }: { path: string }) => path).toSorted();
  expect([refused.status, paths]).toEqual([400, ['filter.any.0', 'filter.any.1']]);
  const unknown = await listed(nora, 'account', { field: 'mood', op: 'is', value: ['good'] });
  expect(unknown.json.errors).toEqual([{ path: 'filter', message: 'There is no field mood to filter by.' }]);
});
