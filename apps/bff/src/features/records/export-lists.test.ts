import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { anImport } from '../../testing/imports.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('each list is exported with all of its fields, in the order and with the filter asked for', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: '=Fjord AS', address: 'Kai 1\n5003 Bergen' });
  const ana = await aContact(nora, {
    firstName: 'Ana',
    lastName: '-',
    accountId: account.id,
    emails: ['ana@fjord.example', 'a.b@fjord.example'],
    phones: ['+47 55 12 34 56'],
    birthday: '1980-04-03',
    tags: ['Fair; 2026', 'vip'],
  });
  await aContact(nora, { firstName: 'Bo', lastName: 'Zuber', accountId: account.id });
  const sale = await anOpportunity(nora, {
    name: '@Retrofit',
    accountId: account.id,
    contactId: ana.id,
    value: { minor: 123_450, currency: 'CHF' },
    stage: 'won',
    expectedClosingOn: '2026-12-24',
  });
  const deal = (await nora.call('POST', '/deals', { name: 'Package', accountId: account.id })).json.deal;
  const call = await anActivity(nora, {
    subject: '+ Call back',
    primaryId: ana.id,
    recordIds: [sale.id],
    due: { on: '2026-11-30' },
    notes: 'Says "yes",\nperhaps',
    amount: { minor: 5, currency: 'EUR' },
  });
  const file = async (path: string) => rowsOf(await download(app.current, nora, path));

  expect(await file(`/contacts/export.csv?account=${account.id}&sort=-title`)).toMatchObject([
    { 'First name': 'Bo' },
    {
      'First name': 'Ana',
      'Last name': "'-",
      Account: "'=Fjord AS",
      Email: 'ana@fjord.example\na.b@fjord.example',
      Phone: "'+47 55 12 34 56",
      Birthday: '1980-04-03',
      'Lifecycle stage': 'Customer',
      Owner: expect.stringMatching(/@daybook.example$/),
      Tags: 'Fair; 2026\nvip',
      'Daybook contact id': ana.id,
    },
  ]);
  expect(await file('/accounts/export.csv?search=fjord')).toMatchObject([
    { Kind: 'Company', Name: "'=Fjord AS", Address: 'Kai 1\n5003 Bergen', 'Daybook account id': account.id },
  ]);
  expect(await file('/opportunities/export.csv?stage=open')).toEqual([]);
  expect(await file('/opportunities/export.csv?stage=won&sort=value')).toMatchObject([
    {
      Title: "'@Retrofit",
      Contact: 'Ana -',
      'Contact id': ana.id,
      Value: '1234.50',
      Currency: 'CHF',
      Stage: 'Won',
      'Expected closing date': '2026-12-24',
    },
  ]);
  expect(await file('/deals/export.csv')).toMatchObject([
    { Name: 'Package', Account: "'=Fjord AS", 'Daybook deal id': deal.id },
  ]);
  expect(await file('/activities/export.csv?view=open&type=call')).toMatchObject([
    {
      Subject: "'+ Call back",
      Type: 'Call',
      Due: '2026-11-30',
      Status: 'Open',
      Notes: 'Says "yes",\nperhaps',
      Amount: '0.05',
      Currency: 'EUR',
      About: 'Ana -',
      'Record ids': `${ana.id}\n${sale.id}`,
      Account: "'=Fjord AS",
      'Daybook activity id': call.id,
    },
  ]);
});

test('a list longer than a page comes whole, each row once, and is named by the day', async () => {
  const nora = await aUser(app.current);
  const people = Array.from({ length: 205 }, (_, n) => `Person${n},p${n}@many.example,Many`);
  await anImport(app.current, nora, 'many.csv', ['Last name,Email,Company', ...people].join('\n'));
  const response = await app.current.app.request('/api/contacts/export.csv?search=many', {
    headers: { cookie: nora.cookie },
  });
  expect(response.headers.get('content-disposition')).toMatch(/filename="Contacts \d{4}-\d\d-\d\d\.csv"/);
  const names = rowsOf(await response.text()).map((row) => row['Last name']);
  expect(new Set(names).size).toBe(205);
  expect(names).toHaveLength(205);
});

test('what no list can be narrowed to is refused in words, before anything is sent', async () => {
  const nora = await aUser(app.current);
  const { status, json } = await nora.call('GET', '/contacts/export.csv?state=lost');
  expect({ status, code: json.code }).toEqual({ status: 400, code: 'request.invalid' });
});

test('a list is exported with the columns in sight alone, in their order, also with those that no file brings back', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const nora = await aUser(app.current);
  for (const of of ['contact', 'activity'])
    await admin.call('POST', '/fields', { of, key: 'seats', label: 'Seats', type: 'number' });
  const account = await anAccount(nora, { name: 'Kestrel Optics' });
  const given = { accountId: account.id, custom: { seats: 12 } };
  const ana = await aContact(nora, { firstName: 'Ana', lastName: 'Souza', ...given });
  await anActivity(nora, { subject: 'Ring Ana', primaryId: ana.id, custom: { seats: 3 }, tags: ['Fair'] });
  const file = async (path: string) => rowsOf(await download(app.current, nora, path));

  const [row] = await file(
    `/contacts/export.csv?account=${account.id}&columns=custom.seats,name,lifecycle_status,account,created_at`,
  );
  expect(Object.entries(row ?? {})).toEqual([
    ['Name', 'Ana Souza'],
    ['Seats', '12'],
    ['Lifecycle status', 'New'],
    ['Account', 'Kestrel Optics'],
    ['Created', expect.stringMatching(/^2026-11-23T/)],
  ]);
  expect(await file('/accounts/export.csv?search=kestrel&columns=contact_count')).toEqual([
    { Name: 'Kestrel Optics', Contacts: '1' },
  ]);
  expect(await file('/activities/export.csv?view=open&columns=tags,custom.seats,subject')).toEqual([
    { Tags: 'Fair', Seats: '3', Subject: 'Ring Ana' },
  ]);

  await admin.call('PATCH', '/fields/contact/seats', { retired: true });
  for (const [path, message] of [
    ['/contacts/export.csv?columns=custom.seats', 'Seats is not offered any more, so it has no column.'],
    ['/activities/export.csv?columns=mood', 'There is no field mood to show here.'],
  ]) {
    const refused = await nora.call('GET', path ?? '');
    expect([refused.status, refused.json.errors]).toEqual([400, [{ path: 'columns', message }]]);
  }
});
