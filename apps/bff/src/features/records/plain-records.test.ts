import { expect, test } from 'vitest';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
const EUR = (minor: number) => ({ minor, currency: 'EUR' });

const add = async (user: TestUser, type: string, given: object) => {
  const { status, json } = await user.call('POST', `/${type}s`, given);
  expect(status, JSON.stringify(json)).toBe(200);
  return json[type];
};

const write = async (user: TestUser, type: string, id: string, fields: object) => {
  const { version } = (await user.call('GET', `/${type}s/${id}`)).json;
  return user.call('PATCH', `/${type}s/${id}`, { version, ...fields });
};

const aCampaign = async (user: TestUser) => {
  const [customer, agent, agency] = [
    await anAccount(user, { name: 'Brightwater Beverages' }),
    await anAccount(user, { name: 'Marlow Agents' }),
    await anAccount(user, { name: 'Studio Nord' }),
  ];
  const at = (lastName: string, accountId: string) =>
    aContact(user, { firstName: 'Ana', lastName, accountId });
  const people = {
    customerContactId: (await at('Souza', customer.id)).id,
    agentContactId: (await at('Marlow', agent.id)).id,
    agencyContactId: (await at('Nord', agency.id)).id,
  };
  const deal = await add(user, 'deal', { name: 'Spring 2027', accountId: customer.id, value: EUR(900_000) });
  const campaign = await add(user, 'campaign', {
    name: 'Launch',
    accountId: customer.id,
    agentId: agent.id,
    agencyId: agency.id,
    dealId: deal.id,
    startsOn: '2027-03-01',
    endsOn: '2027-04-30',
    budget: EUR(250_000),
    ...people,
  });
  return { customer, agent, agency, deal, campaign };
};

test('G-05, G-06, G-26, G-27: a campaign on a deal has a customer, an agent and an agency, each with a contact', async () => {
  const nora = await aUser(app.current);
  const { deal, campaign, customer } = await aCampaign(nora);
  expect((await nora.call('GET', `/campaigns/${campaign.id}`)).json).toMatchObject({
    kind: 'external',
    account: { title: 'Brightwater Beverages' },
    customerContact: { type: 'contact', title: 'Ana Souza' },
    agent: { type: 'account', title: 'Marlow Agents' },
    agentContact: { title: 'Ana Marlow' },
    agency: { title: 'Studio Nord' },
    agencyContact: { title: 'Ana Nord' },
    deal: { id: deal.id, title: 'Spring 2027' },
    startsOn: '2027-03-01',
    endsOn: '2027-04-30',
    budget: EUR(250_000),
  });
  await add(nora, 'campaign', { name: 'Another', accountId: customer.id });
  const listed = (await nora.call('GET', `/campaigns?deal=${deal.id}`)).json.items;
  expect(listed).toMatchObject([{ id: campaign.id }]);
  expect((await nora.call('GET', `/deals/${deal.id}`)).json).toMatchObject({
    value: EUR(900_000),
    agreedOn: null,
  });
});

test('each change of a campaign, deal or contract is told as a fact, and one undo takes it back', async () => {
  const nora = await aUser(app.current);
  const { campaign, deal } = await aCampaign(nora);
  await write(nora, 'campaign', campaign.id, { agencyId: null, endsOn: '2027-05-31', kind: 'internal' });
  await write(nora, 'campaign', campaign.id, { budget: EUR(300_000) });
  const payloads = (await timelineOf(nora, campaign.id)).map(({ payload }) => payload);
  const change = (field: string, from: string | null, to: string | null) => ({
    kind: 'record.field-changed',
    field,
    value: { from, to },
  });
  expect(payloads.slice(0, 4)).toEqual([
    change('Budget', '2500.00 EUR', '3000.00 EUR'),
    { ...change('Ends on', '2027-04-30', '2027-05-31'), type: 'day' },
    change('Agency', 'Studio Nord', null),
    change('Kind', 'External', 'Internal'),
  ]);
  await nora.call('POST', '/undo');
  await nora.call('POST', '/undo');
  expect((await nora.call('GET', `/campaigns/${campaign.id}`)).json).toMatchObject({
    kind: 'external',
    agency: { title: 'Studio Nord' },
    budget: EUR(250_000),
  });
  await write(nora, 'deal', deal.id, { agreedOn: '2026-11-20' });
  expect((await timelineOf(nora, deal.id))[0].payload).toEqual({
    ...change('Agreed on', null, '2026-11-20'),
    type: 'day',
  });
});

test('G-07: a contract has a number it is found by, its days, a language and what is paid out', async () => {
  const nora = await aUser(app.current);
  const { id } = await anAccount(nora, { name: 'Publishing House' });
  const contract = await add(nora, 'contract', {
    name: 'Frame contract',
    accountId: id,
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    language: 'de',
    payoutTerms: '30 days net\n60 % to the publisher',
    tags: ['Publisher'],
  });
  expect(contract).toMatchObject({ number: '', signedOn: null, language: 'de', tags: ['Publisher'] });
  await write(nora, 'contract', contract.id, { number: 'PX-2027-118', language: 'fr' });
  const found = (await nora.call('GET', '/search?q=px-2027-118')).json.items;
  expect(found).toMatchObject([{ id: contract.id }]);
  const rows = rowsOf(await download(app.current, nora, `/contracts/export.csv?account=${id}`));
  expect(rows).toMatchObject([
    { Name: 'Frame contract', Number: 'PX-2027-118', Language: 'French', 'Starts on': '2027-01-01' },
  ]);
});

test('what ends before it starts is refused, and so is a contact where an account belongs', async () => {
  const nora = await aUser(app.current);
  const { campaign } = await aCampaign(nora);
  const early = await write(nora, 'campaign', campaign.id, { endsOn: '2027-02-01' });
  expect(early).toMatchObject({ status: 400, json: { errors: [{ path: 'endsOn' }] } });
  const priya = await aContact(nora);
  const wrong = await write(nora, 'campaign', campaign.id, { agentId: priya.id });
  expect(wrong).toMatchObject({ status: 400, json: { errors: [{ path: 'agentId' }] } });
});

test('two people: budget and agent both win, the same budget is refused with both', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const { campaign } = await aCampaign(nora);
  const as = (user: TestUser, fields: object) =>
    user.call('PATCH', `/campaigns/${campaign.id}`, { version: campaign.version, ...fields });
  expect((await as(ben, { budget: EUR(1) })).status).toBe(200);
  expect((await as(nora, { agentId: null })).status).toBe(200);
  expect((await as(nora, { budget: EUR(2) })).json).toMatchObject({
    code: 'thing.conflict',
    facts: { by: 'Ben Adeyemi', fields: { budget: { label: 'Budget', yours: EUR(2), theirs: EUR(1) } } },
  });
});

test('an agency that is removed for good leaves its campaigns without one', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { campaign, agency } = await aCampaign(admin);
  await admin.call('POST', `/records/${agency.id}/trash`);
  const gone = await admin.call('DELETE', `/trash/records/${agency.id}`);
  expect(gone.status, JSON.stringify(gone.json)).toBeLessThan(300);
  const now = (await admin.call('GET', `/campaigns/${campaign.id}`)).json;
  expect(now).toMatchObject({ agency: null, agent: { title: 'Marlow Agents' } });
});
