import { FIELD_NOUNS } from '@daybook/shared/fields/custom-field.rules';
import { beforeAll, expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const here = testApp();
const elsewhere = testApp();

const NORA = { name: 'Nora Okafor', email: 'nora@own.example' };
const FIELDS = [
  { label: 'Region', type: 'text' },
  { label: 'Remarks', type: 'prose' },
  { label: 'Size', type: 'option', options: [{ label: 'Small' }, { label: 'Very large' }] },
  { label: 'Wants', type: 'option', several: true, options: [{ label: 'Price, list' }, { label: 'Demo' }] },
  { label: 'VIP', type: 'yes-no' },
  { label: 'Score', type: 'number' },
  { label: 'Worth', type: 'money' },
  { label: 'Renewal', type: 'day' },
  { label: 'Last seen', type: 'moment' },
  { label: 'Coach', type: 'user' },
] as const;

const define = async (admin: TestUser, of: string, field: object): Promise<void> => {
  const { status, json } = await admin.call('POST', '/fields', { of, ...field });
  expect(status, JSON.stringify(json)).toBe(200);
};

let nora: TestUser;
let other: TestUser;

beforeAll(async () => {
  nora = await aUser(here.current, NORA);
  other = await aUser(elsewhere.current, NORA);
  for (const app of [here, elsewhere]) {
    const admin = await aUser(app.current, { role: 'admin' });
    for (const of of FIELD_NOUNS) for (const field of FIELDS) await define(admin, of, field);
    await admin.call('POST', '/choices', { list: 'outcome', of: 'meeting', label: 'Went well' });
    await admin.call('POST', '/choices', { list: 'topic', of: 'contact', label: 'Renewal talk' });
  }
});

const contactNamed = async (name: string): Promise<Json> => {
  const { json } = await nora.call('GET', `/contacts?search=${name}`);
  return (await nora.call('GET', `/contacts/${json.items[0].id}`)).json;
};
const unreadOf = async ({ id }: Json) =>
  rowsOf(await download(here.current, nora, `/imports/${id}/unread.csv`));

test('columns called like fields of the workspace go there, in whatever way people write values; what cannot be read is named with its row, which is kept', async () => {
  const csv = [
    'First name,Last name,Region,Size,Wants,VIP,Score,Worth,Worth currency,Renewal,Coach',
    'Ana,Adler,North,very LARGE,"Demo; Price, list",ja,"1\'234.5",12500,CHF,24.12.2026,nora@own.example',
    'Ben,Adler, South ,huge,Golf,perhaps,many,a lot,,31.02.2026,Somebody Else',
    'Cy,Adler,,,,,,€ 99,,,',
  ].join('\n');
  const preview = await anUpload(here.current, nora, 'own.csv', csv);
  const targets = preview.preview.settings.mapping.columns.map(({ target }: Json) => target);
  expect(targets.slice(2)).toEqual([
    'custom.region',
    'custom.size',
    'custom.wants',
    'custom.vip',
    'custom.score',
    'custom.worth',
    'currency.worth',
    'custom.renewal',
    'custom.coach',
  ]);
  expect(preview.preview.rows.map(({ unread }: Json) => unread.length)).toEqual([0, 7, 0]);
  const run = await anImport(here.current, nora, 'own.csv', csv);
  expect(run.counts).toMatchObject({ created: 3, rejected: 0, unread: 7 });
  expect((await contactNamed('Ana')).custom).toEqual({
    region: 'North',
    size: 'very_large',
    wants: ['price_list', 'demo'],
    vip: true,
    score: 1234.5,
    worth: { minor: 1_250_000, currency: 'CHF' },
    renewal: '2026-12-24',
    coach: { id: nora.user.id, name: 'Nora Okafor' },
  });
  expect(await contactNamed('Ben')).toMatchObject({
    custom: { region: 'South' },
    extra: { Size: 'huge', Score: 'many', Renewal: '31.02.2026', Coach: 'Somebody Else' },
  });
  expect((await contactNamed('Cy')).custom).toEqual({ worth: { minor: 9900, currency: 'EUR' } });
  expect(await unreadOf(run)).toEqual([
    { Line: '3', Column: 'Size', Value: 'huge' },
    { Line: '3', Column: 'Wants', Value: 'Golf' },
    { Line: '3', Column: 'VIP', Value: 'perhaps' },
    { Line: '3', Column: 'Score', Value: 'many' },
    { Line: '3', Column: 'Worth', Value: 'a lot' },
    { Line: '3', Column: 'Renewal', Value: '31.02.2026' },
    { Line: '3', Column: 'Coach', Value: 'Somebody Else' },
  ]);
});

test('of somebody who is there only what is blank is filled; the timeline tells it, and one undo takes it back', async () => {
  const eva = await aContact(nora, { emails: ['eva@own.example'], custom: { region: 'West' } });
  const csv = 'Email,Region,Score\neva@own.example,East,7\n';
  const run = await anImport(here.current, nora, 'more.csv', csv);
  expect(run.counts).toMatchObject({ created: 0, completed: 1 });
  const custom = async () => (await nora.call('GET', `/contacts/${eva.id}`)).json.custom;
  expect(await custom()).toEqual({ region: 'West', score: 7 });
  expect((await timelineOf(nora, eva.id)).map(({ payload }) => payload)).toContainEqual({
    kind: 'record.field-changed',
    field: 'Score',
    value: { from: null, to: '7' },
  });
  const again = await anImport(here.current, nora, 'more.csv', csv);
  expect(again.counts).toMatchObject({ created: 0, completed: 0, unchanged: 1 });
  expect((await nora.call('POST', `/operations/${run.operationId}/undo`)).status).toBe(200);
  await here.current.runJobs();
  expect(await custom()).toEqual({ region: 'West' });
});

test('a column cannot go to a field that there is not, nor to one of something else', async () => {
  const { id, preview } = await anUpload(here.current, nora, 'own.csv', 'First name,Colour\nAna,red\n');
  const { mapping } = preview.settings;
  const to = (target: string) =>
    nora.call('PATCH', `/imports/${id}`, {
      mapping: { ...mapping, columns: [mapping.columns[0], { name: 'Colour', target }] },
    });
  expect((await to('custom.colour')).json.errors).toEqual([
    { path: 'mapping.columns', message: 'A column is mapped to a field that this does not have.' },
  ]);
  expect((await to('custom.region')).status).toBe(200);
});

test('outcomes and topics of an import are those of the workspace, by their names', async () => {
  const ana = await aContact(nora, { lastName: 'Outcome', emails: ['outcome@own.example'] });
  const csv = [
    'Subject,Type,Completed,Outcome,Topic,Contact email',
    'One,Meeting,2026-11-02,went well,Renewal Talk,outcome@own.example',
    'Two,Meeting,2026-11-02,So so,Billing,outcome@own.example',
  ].join('\n');
  const { id, preview } = await anUpload(here.current, nora, 'activities.csv', csv);
  const mapping = { ...preview.settings.mapping, holds: 'activity' };
  expect((await nora.call('PATCH', `/imports/${id}`, { mapping })).status).toBe(200);
  await here.current.runJobs();
  expect((await nora.call('POST', `/imports/${id}/start`)).status).toBe(202);
  await here.current.runJobs();
  const run = (await nora.call('GET', `/imports/${id}`)).json;
  expect(run.counts).toMatchObject({ created: 2, unread: 2 });
  const { items } = (await nora.call('GET', '/choices')).json;
  const codeOf = (label: string) => items.find((choice: Json) => choice.label === label).code;
  const { json } = await nora.call('GET', '/activities?view=done&limit=200');
  const of = (subject: string) => json.items.find((one: Json) => one.subject === subject);
  expect(of('One')).toMatchObject({
    outcome: codeOf('Went well'),
    topic: codeOf('Renewal talk'),
    primary: { id: ana.id },
  });
  expect(of('Two')).toMatchObject({ outcome: null, topic: 'contact.other' });
  expect((await unreadOf(run)).map(({ Value }) => Value)).toEqual(['So so', 'Billing']);
});

const LISTS = [
  'accounts/export.csv?sort=created',
  'contacts/export.csv?sort=created',
  'opportunities/export.csv?sort=created',
  'deals/export.csv?sort=created',
  'campaigns/export.csv?sort=created',
  'contracts/export.csv?sort=created',
  'activities/export.csv?view=done',
];

test('what was exported with fields of the workspace comes back as it was, and where it is already it adds nothing', {
  timeout: 120_000,
}, async () => {
  const custom = {
    region: '=North',
    remarks: '- one\n\n- two',
    size: 'very_large',
    wants: ['price_list', 'demo'],
    vip: false,
    score: 1.234,
    worth: { minor: -1_250_005, currency: 'EUR' },
    renewal: '2026-12-24',
    last_seen: '2026-11-02T08:15:00.000Z',
    coach: nora.user.id,
  };
  const account = await anAccount(nora, { name: 'Round trip AG', custom });
  const ana = await aContact(nora, { lastName: 'Roundtrip', accountId: account.id, custom });
  await anOpportunity(nora, { accountId: account.id, custom });
  for (const path of ['/deals', '/campaigns', '/contracts'])
    await nora.call('POST', path, { name: 'Round trip', accountId: account.id, custom });
  await anActivity(nora, { primaryId: ana.id, completedAt: '2026-11-02T08:15:00Z', custom });
  for (const path of LISTS) {
    const file = await download(here.current, nora, `/${path}`);
    const name = `${path.split('/')[0]}.csv`;
    const again = await anImport(here.current, nora, name, file);
    expect([path, again.counts]).toMatchObject([path, { created: 0, completed: 0, unread: 0 }]);
    expect(await download(here.current, nora, `/${path}`)).toBe(file);
    const run = await anImport(elsewhere.current, other, name, file);
    expect([path, run.counts]).toMatchObject([path, { rejected: 0, unread: 0 }]);
    expect(rowsOf(await download(elsewhere.current, other, `/${path}`)).length).toBeGreaterThan(0);
  }
  const there = (await other.call('GET', `/contacts/${ana.id}`)).json.custom;
  expect(there).toEqual({ ...custom, coach: { id: other.user.id, name: 'Nora Okafor' } });
  expect((await other.call('GET', `/accounts/${account.id}`)).json.custom).toEqual(there);
  for (const path of ['/deals', '/campaigns', '/contracts'])
    expect((await other.call('GET', path)).json.items).toMatchObject([{ custom: there }]);
});
