import { ACCOUNT_KINDS } from '@daybook/shared/accounts/account.fields';
import { DEFAULT_CHOICES } from '@daybook/shared/activities/choice.rules';
import { LIFECYCLE_STAGES } from '@daybook/shared/contacts/contact.fields';
import type { CustomField } from '@daybook/shared/fields/custom-field';
import { CUSTOM_TYPES, definedKey } from '@daybook/shared/fields/custom-field.rules';
import type { FilterNode, FilterOp } from '@daybook/shared/filters/filter';
import { isShown, opsFor, readyFilter } from '@daybook/shared/filters/filter.rules';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { OPPORTUNITY_STAGES } from '@daybook/shared/opportunities/opportunity.fields';
import { recordFilterFields, recordFilterValues } from '@daybook/shared/records/record-filter.rules';
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
  /** The fields that the workspace defined. */
  readonly defined: readonly CustomField[];
}

const definedOf = ({ defined }: Ids, type: Type, field: string) =>
  defined.find(({ of, key }) => of === type && key === definedKey(field));

const codesOf = (type: Type, field: string, ids: Ids): readonly string[] => {
  const defined = definedOf(ids, type, field);
  if (defined?.type === 'user') return ['me', ...ids.users];
  if (defined?.type === 'account' || defined?.type === 'contact') return ids[defined.type];
  if (defined?.type === 'yes-no') return ['yes', 'no'];
  if (defined !== undefined) return defined.options.map(({ value }) => value);
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
  const kind = recordFilterFields(type, ids.defined)[field]?.kind ?? 'text';
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
  const fields = recordFilterFields(type, ids.defined);
  const field = random.pick(Object.keys(fields));
  const op = random.pick(opsFor(fields[field]?.kind ?? 'text'));
  return { field, op, value: aValue(random, type, field, op, ids) };
};

/** A field of each type on each kind of record, and one of several options. */
const someFields = async (admin: TestUser): Promise<CustomField[]> => {
  const defined: CustomField[] = [];
  for (const of of TYPES)
    for (const [type, several] of [...CUSTOM_TYPES.map(({ value }) => [value, false]), ['option', true]]) {
      const options = type === 'option' ? [{ label: 'Small' }, { label: 'Large' }, { label: 'Huge' }] : [];
      const label = several ? 'Sizes' : `Own ${String(type)}`;
      const { json } = await admin.call('POST', '/fields', { of, label, type, several, options });
      defined.push(json.field);
    }
  return defined;
};

const aCustomValue = (random: Random, { type, several }: CustomField, ids: Ids): unknown => {
  const sizes = ['small', 'large', 'huge'];
  if (several) return random.some(sizes);
  const values: Readonly<Record<CustomField['type'], () => unknown>> = {
    text: () => random.pick(WORDS),
    prose: () => random.pick(WORDS),
    option: () => random.pick(sizes),
    'yes-no': () => random.chance(0.5),
    number: () => random.pick([0, 12.34, -5]),
    money: () => ({ minor: 1234, currency: random.pick(['EUR', 'JPY', 'KWD']) }),
    day: () => `2026-11-${15 + random.int(16)}`,
    moment: () => `2026-11-${15 + random.int(16)}T09:00:00.000Z`,
    url: () => 'zo.example/x',
    email: () => 'zo@zürich.example',
    phone: () => '+49 30 1234567',
    user: () => random.pick(ids.users),
    account: () => random.pick(ids.account),
    contact: () => random.pick(ids.contact),
  };
  return values[type]();
};

/** What is in the defined fields of all that are there: about half of them are empty. */
const fillFields = async (random: Random, nora: TestUser, ids: Ids): Promise<void> => {
  for (const type of TYPES)
    for (const { id, version } of (await nora.call('GET', `${PATHS[type]}?limit=200`)).json.items) {
      const fields = ids.defined.filter(({ of }) => of === type && random.chance(0.5));
      const custom = Object.fromEntries(fields.map((field) => [field.key, aCustomValue(random, field, ids)]));
      const { status, json } = await nora.call('PATCH', `${PATHS[type]}/${id}`, { version, custom });
      expect(status, JSON.stringify(json)).toBe(200);
    }
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
  const admin = await aUser(app.current, { name: 'Ada Admin', role: 'admin' });
  const ids = { users: [nora.user.id, ben.user.id], account, contact, defined: await someFields(admin) };
  await fillFields(random, nora, ids);
  return ids;
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
    for (let n = 0; n < 150; n += 1) {
      const filter = aFilter(random, type, ids);
      const { tree, broken } = readyFilter(filter, recordFilterFields(type, ids.defined), viewer);
      expect(broken, JSON.stringify(filter)).toEqual([]);
      const { status, json } = await listed(nora, type, filter);
      expect(status, JSON.stringify({ filter, json })).toBe(200);
      const shown = all.filter((one: (typeof all)[number]) =>
        isShown(tree, recordFilterValues(one, ids.defined)),
      );
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
