import { MOST_FIELDS } from '@daybook/shared/fields/custom-field.rules';
import { beforeAll, expect, test } from 'vitest';
import { aContact, anAccount, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';

const app = testApp();
let admin: TestUser;
let nora: TestUser;
let viewer: TestUser;

beforeAll(async () => {
  await setUp(app.current);
  admin = await aUser(app.current, { name: 'Ada Admin', role: 'admin' });
  nora = await aUser(app.current, { name: 'Nora Okafor' });
  viewer = await aUser(app.current, { name: 'Vic Viewer', role: 'viewer' });
});

const define = async (json: object): Promise<Json> => {
  const answer = await admin.call('POST', '/fields', { of: 'contact', type: 'text', ...json });
  expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  return answer.json.field;
};
const change = (path: string, json: object) => admin.call('PATCH', `/fields/${path}`, json);
const undo = (user: TestUser, operationId: string) => user.call('POST', `/operations/${operationId}/undo`);
const contact = async (id: string): Promise<Json> => (await nora.call('GET', `/contacts/${id}`)).json;
const write = async (id: string, custom: object, by = nora) =>
  by.call('PATCH', `/contacts/${id}`, { version: (await contact(id)).version, custom });
const keys = async (of: string): Promise<string[]> =>
  (await nora.call('GET', '/fields')).json.items
    .filter((field: Json) => field.of === of && !field.retired)
    .map(({ key }: Json) => key);

const SIZES = [{ label: 'Small' }, { label: 'Large' }];

test('an admin defines fields, renames, orders and retires them; the key stays, and each is undone', async () => {
  await define({ of: 'deal', label: 'Señal núm. 1', key: undefined });
  const added = await define({ of: 'deal', label: 'Region', type: 'option', options: SIZES });
  expect(added).toMatchObject({ key: 'region', options: [{ value: 'small' }, { value: 'large' }] });
  const renamed = await change('deal/region', { label: 'Sales region' });
  expect(renamed.json.field).toMatchObject({ key: 'region', label: 'Sales region' });
  await admin.call('POST', '/fields/order', { of: 'deal', keys: ['region'] });
  expect(await keys('deal')).toEqual(['region', 'senal_num_1']);
  const retired = await change('deal/region', { retired: true });
  expect(await keys('deal')).toEqual(['senal_num_1']);
  for (const operationId of [retired.json.operationId, renamed.json.operationId])
    expect((await undo(admin, operationId)).status).toBe(200);
  const { items } = (await nora.call('GET', '/fields')).json;
  expect(items.find((field: Json) => field.key === 'region')).toMatchObject({
    label: 'Region',
    retired: false,
  });
});

test('what cannot be a field is refused in a sentence beside what is wrong', async () => {
  await define({ label: 'Badge', key: 'badge' });
  const tries = [
    [{ label: 'badge' }, 'label', 'There is a field Badge already.'],
    [{ label: 'job title' }, 'label', 'All contacts have a field Job title already.'],
    [{ label: 'Other', key: 'badge' }, 'key', 'The key badge is taken. Use another one.'],
    [{ label: 'Other', type: 'option' }, 'options', 'Give at least one option to choose.'],
    [
      { label: 'Other', type: 'option', options: [{ label: 'A' }, { label: 'a' }] },
      'options',
      'a is in the list twice.',
    ],
    [{ label: 'Other', several: true }, 'several', 'Only choices from a list can be several.'],
  ] as const;
  for (const [json, path, message] of tries) {
    const refused = await admin.call('POST', '/fields', { of: 'contact', type: 'text', ...json });
    expect([refused.status, refused.json.errors]).toEqual([400, [{ path, message }]]);
  }
  const nowhere = await admin.call('POST', '/fields', { of: 'note', label: 'Room', type: 'text' });
  expect([nowhere.status, nowhere.json.errors.map(({ path }: Json) => path)]).toEqual([400, ['of']]);
});

test('a noun has at most a hundred fields, retired ones counted', async () => {
  for (let n = 1; n <= MOST_FIELDS; n += 1) await define({ of: 'contract', label: `Clause ${n}` });
  const refused = await admin.call('POST', '/fields', { of: 'contract', label: 'One more', type: 'text' });
  expect(refused.json.detail).toBe(
    'There are 100 fields on contracts, with retired ones, which is the most.',
  );
});

test('every type of field takes its values and reads them back, on records of each kind', async () => {
  const [acme, { id: personId, title }] = [await anAccount(nora), await aContact(nora)];
  const values: Readonly<Record<string, readonly [unknown, unknown]>> = {
    text: ['  One\nline ', 'One line'],
    prose: ['Two\nlines', 'Two\nlines'],
    option: ['large', 'large'],
    'yes-no': [false, false],
    number: [12.5, 12.5],
    money: [
      { minor: 120_050, currency: 'EUR' },
      { minor: 120_050, currency: 'EUR' },
    ],
    day: ['2026-12-24', '2026-12-24'],
    moment: ['2026-12-24T18:00:00+01:00', '2026-12-24T17:00:00.000Z'],
    url: ['acme.example/about', 'acme.example/about'],
    email: ['Ana <ana@acme.example>', 'ana@acme.example'],
    phone: ['+41 44 668 18 00', '+41 44 668 18 00'],
    user: [nora.user.id, { id: nora.user.id, name: 'Nora Okafor' }],
    account: [acme.id, { id: acme.id, type: 'account', title: acme.title }],
    contact: [personId, { id: personId, type: 'contact', title }],
  };
  const made = { account: acme, opportunity: await anOpportunity(nora) };
  for (const [of, path] of [
    ['account', 'accounts'],
    ['opportunity', 'opportunities'],
  ] as const) {
    for (const type of Object.keys(values))
      await define({
        of,
        key: `own_${type.replace('-', '_')}`,
        label: `Own ${type}`,
        type,
        options: type === 'option' ? SIZES : [],
      });
    const each = (i: 0 | 1) =>
      Object.fromEntries(
        Object.entries(values).map(([type, pair]) => [`own_${type.replace('-', '_')}`, pair[i]]),
      );
    const { version } = (await nora.call('GET', `/${path}/${made[of].id}`)).json;
    const { status, json } = await nora.call('PATCH', `/${path}/${made[of].id}`, {
      version,
      custom: each(0),
    });
    expect(status, JSON.stringify(json)).toBe(200);
    expect(json[of].custom).toEqual(each(1));
    const again = (await nora.call('GET', `/${path}/${made[of].id}`)).json;
    expect(again.custom).toEqual(each(1));
  }
});

test('a value that does not fit its field is refused beside it, all at once, and nothing is written', async () => {
  await define({ label: 'Score', type: 'number' });
  await define({ label: 'Size', type: 'option', options: SIZES });
  await define({ label: 'Sponsor', type: 'contact' });
  await define({ label: 'Renewal', type: 'day', required: true });
  const { id } = await aContact(nora, { custom: { renewal: '2026-12-01', score: 4 } });
  const refused = await write(id, { score: 'many', size: 'medium', renewal: null, colour: 'red' });
  expect([refused.status, refused.json.errors]).toEqual([
    400,
    [
      { path: 'custom.score', message: 'Give a number, such as 12.5.' },
      { path: 'custom.size', message: 'There is no medium to choose here.' },
      { path: 'custom.renewal', message: 'Renewal cannot be empty.' },
      { path: 'custom.colour', message: 'There is no field colour here.' },
    ],
  ]);
  const gone = await write(id, { sponsor: '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10' });
  expect(gone.json.errors).toEqual([
    { path: 'custom.sponsor', message: 'This contact is not there any more.' },
  ]);
  expect((await contact(id)).custom).toEqual({ score: 4, renewal: '2026-12-01' });
  expect((await write(id, { score: 5 }, viewer)).status).toBe(403);
  await change('contact/renewal', { required: false });
});

test('history tells each field by its label with both values in words, and one undo takes all back', async () => {
  await define({
    label: 'Interests',
    type: 'option',
    several: true,
    options: [{ label: 'Golf' }, { label: 'Chess' }],
  });
  await define({ label: 'Met on', type: 'day' });
  const { id } = await aContact(nora, { custom: { interests: ['golf'] } });
  const { json } = await write(id, { interests: ['chess', 'golf'], met_on: '2026-11-02' });
  const payloads = (await timelineOf(nora, id)).map(({ payload }) => payload);
  expect(payloads).toEqual(
    expect.arrayContaining([
      { kind: 'record.field-changed', field: 'Interests', value: { from: 'Golf', to: 'Golf, Chess' } },
      { kind: 'record.field-changed', field: 'Met on', type: 'day', value: { from: null, to: '2026-11-02' } },
    ]),
  );
  expect((await undo(nora, json.operationId)).status).toBe(200);
  expect((await contact(id)).custom).toEqual({ interests: ['golf'] });
  expect((await timelineOf(nora, id)).map(({ payload }) => payload.kind)).toEqual(['record.created']);
});

test('two people who change different fields both win; the same field is refused with both values', async () => {
  await define({ label: 'Hobby' });
  await define({ label: 'Car' });
  const { id, version } = await aContact(nora);
  const as = (user: TestUser, custom: object) => user.call('PATCH', `/contacts/${id}`, { version, custom });
  expect((await as(nora, { hobby: 'Chess' })).status).toBe(200);
  expect((await as(admin, { car: 'Volvo' })).status).toBe(200);
  const refused = await as(admin, { hobby: 'Golf' });
  expect([refused.status, refused.json.code]).toEqual([409, 'thing.conflict']);
  expect(refused.json.facts.fields).toEqual({
    'custom.hobby': { label: 'Hobby', yours: 'Golf', theirs: 'Chess' },
  });
  expect((await contact(id)).custom).toEqual({ hobby: 'Chess', car: 'Volvo' });
});

test('an option that is in use stays named: it is retired, offered to nobody, and an undo does not take it away', async () => {
  await define({ label: 'Tier', type: 'option', options: SIZES });
  const { json } = await change('contact/tier', {
    options: [{ label: 'Gold' }, { value: 'large', label: 'Large' }],
  });
  expect(json.field.options.map(({ value, retired }: Json) => [value, retired])).toEqual([
    ['gold', false],
    ['large', false],
    ['small', true],
  ]);
  const { id } = await aContact(nora, { custom: { tier: 'gold' } });
  expect((await write(id, { tier: 'small' })).json.errors[0].message).toBe(
    'There is no small to choose here.',
  );
  const kept = await undo(admin, json.operationId);
  expect([kept.status, kept.json.detail]).toEqual([
    409,
    'Something has Gold in the field Tier by now. Retire it instead.',
  ]);
});

test('a field with something in it is not undone away, and what is retired comes back with its values', async () => {
  const added = await admin.call('POST', '/fields', { of: 'contact', label: 'Nickname', type: 'text' });
  const { id } = await aContact(nora, { custom: { nickname: 'Prix' } });
  const refused = await undo(admin, added.json.operationId);
  expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('It is used by')]);
  await change('contact/nickname', { retired: true });
  expect((await contact(id)).custom).toEqual({});
  expect((await write(id, { nickname: 'P' })).json.errors[0].message).toBe(
    'There is no field nickname here.',
  );
  await change('contact/nickname', { retired: false });
  expect((await contact(id)).custom).toEqual({ nickname: 'Prix' });
});

test('words written in a field find the record, and its list as CSV has a column for each field', async () => {
  await define({ label: 'Membership' });
  await define({ label: 'Worth', type: 'money' });
  await define({
    label: 'Langs',
    type: 'option',
    several: true,
    options: [{ label: 'Greek' }, { label: 'Basque' }],
  });
  await define({ label: 'Coach', type: 'user' });
  const person = await aContact(nora, {
    lastName: 'Etxeberria',
    custom: {
      membership: 'Zephyrus club',
      worth: { minor: 1250, currency: 'EUR' },
      langs: ['basque', 'greek'],
      coach: admin.user.id,
    },
  });
  const found = await nora.call('GET', '/contacts?search=zephyr');
  expect(found.json.items.map(({ id }: Json) => id)).toEqual([person.id]);
  const filter = JSON.stringify({ field: 'custom.langs', op: 'is', value: ['basque'] });
  const text = await download(app.current, nora, `/contacts/export.csv?filter=${encodeURIComponent(filter)}`);
  expect(rowsOf(text)).toMatchObject([
    {
      Membership: 'Zephyrus club',
      Worth: '12.50',
      'Worth currency': 'EUR',
      Langs: 'Greek\nBasque',
      Coach: expect.stringContaining('@'),
    },
  ]);
});
