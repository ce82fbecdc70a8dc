import { expect, test } from 'vitest';
import { aContact, anAccount, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('F-24, F-25, F-26: an account keeps a personal, a fiscal and a commercial registration number', async () => {
  const nora = await aUser(app.current);
  const numbers = {
    personalNumber: '756.9217.0769.85',
    fiscalNumber: 'CHE-116.281.710',
    commercialNumber: 'CH-020.3.021',
  };
  const account = await anAccount(nora, { kind: 'person', name: 'Ana Souza', ...numbers });
  expect(account).toMatchObject({ kind: 'person', ...numbers });
  const { json } = await nora.call('PATCH', `/accounts/${account.id}`, {
    version: account.version,
    fiscalNumber: 'CHE-999.999.999',
  });
  expect(json.account.fiscalNumber).toBe('CHE-999.999.999');
  const [entry] = await timelineOf(nora, account.id);
  expect(entry.payload).toEqual({
    kind: 'record.field-changed',
    field: 'Fiscal registration number',
    value: { from: 'CHE-116.281.710', to: 'CHE-999.999.999' },
  });
  const found = await nora.call('GET', '/search?q=756.9217');
  expect(found.json.items).toMatchObject([{ id: account.id }]);
});

test('an account says how many contacts and open opportunities it has', async () => {
  const nora = await aUser(app.current);
  const { id } = await anAccount(nora, { name: 'Counting house' });
  const leaving = await aContact(nora, { accountId: id });
  await aContact(nora, { accountId: id });
  await anOpportunity(nora, { accountId: id });
  await anOpportunity(nora, { accountId: id, stage: 'won' });
  await nora.call('POST', `/records/${leaving.id}/archive`);
  const { json } = await nora.call('GET', `/accounts/${id}`);
  expect(json).toMatchObject({
    contactCount: 1,
    openOpportunityCount: 1,
    related: { account: 0, contact: 1, opportunity: 2, deal: 0, campaign: 0, contract: 0 },
  });
});

test('two people change an account: other fields both win, the same one is refused with both values', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const { id, version } = await anAccount(nora);
  const as = (user: typeof nora, fields: object) =>
    user.call('PATCH', `/accounts/${id}`, { version, ...fields });
  await as(ben, { website: 'northwind.example', name: 'Northwind' });
  expect((await as(nora, { country: 'Switzerland' })).status).toBe(200);
  const clash = await as(nora, { name: 'Northwind AG', website: 'northwind.example' });
  expect(clash.json).toMatchObject({
    code: 'thing.conflict',
    errors: [{ path: 'name' }],
    facts: { fields: { name: { yours: 'Northwind AG', theirs: 'Northwind' } }, by: 'Ben Adeyemi' },
  });
});

test('a company of the same name but for its legal form is told while typing', async () => {
  const nora = await aUser(app.current);
  const acme = await anAccount(nora, { name: 'ACME GmbH', website: 'acme.example' });
  const ask = async (search: string) =>
    (await nora.call('GET', `/accounts/likely-duplicates?${search}`)).json.items;
  expect(await ask('name=Acme%20Inc.')).toEqual([
    {
      record: {
        id: acme.id,
        type: 'account',
        title: 'ACME GmbH',
        state: 'live',
        detail: 'acme.example',
        account: null,
      },
      why: 'Same company name',
    },
  ]);
  expect(await ask(`name=Acme&except=${acme.id}`)).toEqual([]);
  expect(await ask('name=Acme%20Robotics')).toEqual([]);
});

test('a company whose umlauts are spelled out here or there is told while typing', async () => {
  const nora = await aUser(app.current);
  for (const name of ['Weiß & Löhne GmbH', 'KOENIG UND PARTNER', 'Blumer', 'Bauer AG'])
    await anAccount(nora, { name });
  const ask = async (name: string) => {
    const search = `name=${encodeURIComponent(name)}`;
    const { json } = await nora.call('GET', `/accounts/likely-duplicates?${search}`);
    return json.items.map(({ record }: Json) => record.title);
  };
  expect(await ask('WEISS & LOEHNE')).toEqual(['Weiß & Löhne GmbH']);
  expect(await ask('König & Partner')).toEqual(['KOENIG UND PARTNER']);
  expect(await ask('Bluemer')).toEqual([]);
  expect(await ask('Baur')).toEqual([]);
});
