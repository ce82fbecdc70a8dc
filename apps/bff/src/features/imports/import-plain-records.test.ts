import { expect, test } from 'vitest';
import { aContact, anAccount, kindsOf, timelineOf } from '../../testing/crm.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const csv = (...lines: string[]): string => lines.join('\r\n');
const items = async (user: TestUser, path: string): Promise<Json[]> =>
  (await user.call('GET', path)).json.items;

const CAMPAIGNS = csv(
  'Campaign;Client;Client contact;Agency;Agency contact;Deal;Start date;End date;Budget;Campaign manager;Channel',
  "Launch;Brightwater;Ana Souza;Studio Nord;Ana Souza;Spring 2027;1.3.2027;30.4.2027;CHF 2'500.50;mia@plain.example;Radio",
  'Launch;Brightwater;;;;;1.3.2028;;;;',
  'Relaunch;New Works GmbH;Nobody Here;Agency Unknown;;Autumn;1.9.2027;1.8.2027;;;',
);

test('a spreadsheet of campaigns is known by its columns, and each campaign is linked to whom it names', async () => {
  await aUser(app.current, { name: 'Mia Keller', email: 'mia@plain.example' });
  const nora = await aUser(app.current, { zone: 'Europe/Zurich' });
  const customer = await anAccount(nora, { name: 'Brightwater' });
  const agency = await anAccount(nora, { name: 'Studio Nord' });
  const here = await aContact(nora, { firstName: 'Ana', lastName: 'Souza', accountId: customer.id });
  const there = await aContact(nora, { firstName: 'Ana', lastName: 'Souza', accountId: agency.id });
  await nora.call('POST', '/deals', { name: 'Spring 2027', accountId: customer.id });
  const before = await takeSnapshot(app.current.deps);

  const looked = await anUpload(app.current, nora, 'campaigns.csv', CAMPAIGNS);
  expect(looked).toMatchObject({ source: 'other', holds: 'campaign' });
  expect(looked.preview).toMatchObject({
    headings: ['Name', 'Customer', 'Agency', 'Starts on', 'Ends on', 'Budget'],
    findings: {
      counts: { created: 3, rejected: 0, unread: 1 },
      companies: { found: 1, made: 1 },
      unlinked: 1,
    },
  });
  expect(looked.preview.rows[0].shown).toEqual([
    'Launch',
    'Brightwater',
    'Studio Nord',
    '2027-03-01',
    '2027-04-30',
    '2500.50 CHF',
  ]);
  await nora.call('POST', `/imports/${looked.id}/start`);
  await app.current.runJobs();

  const launched = await items(nora, `/campaigns?account=${customer.id}&sort=created`);
  const launch = launched.find(({ startsOn }) => startsOn === '2027-03-01');
  expect(launched).toHaveLength(2);
  expect(launch).toMatchObject({
    account: { title: 'Brightwater' },
    // Of two people of one name the one at the customer, and the one at the agency.
    customerContact: { id: here.id },
    agency: { id: agency.id },
    agencyContact: { id: there.id },
    deal: { title: 'Spring 2027' },
    endsOn: '2027-04-30',
    budget: { minor: 250_050, currency: 'CHF' },
    owner: { name: 'Mia Keller' },
  });
  const [made] = await items(nora, '/campaigns?search=relaunch');
  expect(made).toMatchObject({
    account: { title: 'New Works GmbH' },
    agency: null,
    deal: null,
    endsOn: null,
  });
  expect(await kindsOf(nora, launch.id)).toEqual(['record.created']);

  const again = await anImport(app.current, nora, 'campaigns.csv', CAMPAIGNS);
  expect(again.counts).toMatchObject({ created: 0, completed: 0, unchanged: 3 });
  const { json: run } = await nora.call('GET', `/imports/${looked.id}`);
  await nora.call('POST', `/operations/${run.operationId}/undo`);
  await app.current.runJobs();
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
});

test('contracts of one name are told apart by their number, and completed where they are here already', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Publishing House' });
  const there = (
    await nora.call('POST', '/contracts', { name: 'Frame', number: 'PX-1', accountId: account.id })
  ).json.contract;
  const file = csv(
    'Contract name,Contract number,Publisher,Signed on,Valid from,Valid until,Language,Payment terms',
    'Frame,PX-1,Publishing House,2026-11-02,2027-01-01,2027-12-31,German,30 days net',
    'Frame,PX-2,Publishing House,,2027-01-01,,French,',
    ',PX-3,Publishing House,,,,,',
  );
  const run = await anImport(app.current, nora, 'contracts.csv', file);
  expect(run).toMatchObject({ holds: 'contract', counts: { created: 2, completed: 1, rejected: 0 } });
  expect((await nora.call('GET', `/contracts/${there.id}`)).json).toMatchObject({
    signedOn: '2026-11-02',
    endsOn: '2027-12-31',
    language: 'de',
    payoutTerms: '30 days net',
  });
  const payloads = (await timelineOf(nora, there.id)).map(({ payload }) => payload);
  expect(payloads).toContainEqual({
    kind: 'record.field-changed',
    field: 'Payout terms',
    value: { from: null, to: '30 days net' },
  });
  const numbers = (await items(nora, `/contracts?account=${account.id}`)).map(({ number }) => number);
  expect(new Set(numbers)).toEqual(new Set(['PX-1', 'PX-2', 'PX-3']));
  expect(await items(nora, '/search?q=px-2')).toMatchObject([{ title: 'Frame' }]);
});

test('deals go to the account they name, which is added where it is not here', async () => {
  const nora = await aUser(app.current);
  const run = await anImport(
    app.current,
    nora,
    'deals.csv',
    csv('Deal,Customer,Value,Agreed on', 'Spring,Fjord AS,"1,200 EUR",2026-10-01', ',Nobody,,'),
  );
  expect(run).toMatchObject({ holds: 'deal', counts: { created: 1, rejected: 1, accountsCreated: 1 } });
  const [deal] = await items(nora, '/deals?search=spring');
  expect(deal).toMatchObject({
    account: { title: 'Fjord AS' },
    value: { minor: 120_000, currency: 'EUR' },
    agreedOn: '2026-10-01',
  });
});

test('fields of the workspace are brought along, and filled where those that are here lack them', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  for (const [label, type] of [
    ['Market', 'text'],
    ['Reach', 'number'],
  ])
    await admin.call('POST', '/fields', { of: 'campaign', label, type });
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Radio Plus' });
  const { campaign } = (
    await nora.call('POST', '/campaigns', { name: 'Summer', accountId: account.id, custom: { market: 'CH' } })
  ).json;
  const file = csv(
    'Campaign,Customer,Start date,Market,Reach',
    'Summer,Radio Plus,1.6.2027,AT,1200',
    'Winter,Radio Plus,1.12.2027,DE,far',
  );
  const run = await anImport(app.current, nora, 'campaigns.csv', file);
  expect(run.counts).toMatchObject({ created: 1, completed: 1, unread: 1 });
  expect((await nora.call('GET', `/campaigns/${campaign.id}`)).json).toMatchObject({
    startsOn: '2027-06-01',
    custom: { market: 'CH', reach: 1200 },
  });
  expect((await timelineOf(nora, campaign.id)).map(({ payload }) => payload)).toContainEqual({
    kind: 'record.field-changed',
    field: 'Reach',
    value: { from: null, to: '1200' },
  });
  expect(await items(nora, '/campaigns?search=winter')).toMatchObject([{ custom: { market: 'DE' } }]);
  const again = await anImport(app.current, nora, 'campaigns.csv', file);
  expect(again.counts).toMatchObject({ created: 0, completed: 0, unchanged: 2 });
});

test('what another product has two ids for are two, of one name at one account and in two files', async () => {
  const nora = await aUser(app.current);
  const lists = {
    deals: 'Deal,Deal ID,Customer,Agreed on',
    opportunities: 'Opportunity Name,Opportunity ID,Account Name,Stage',
  };
  await anAccount(nora, { name: 'Twice Ltd' });
  for (const [list, header] of Object.entries(lists))
    for (const id of ['006A000000aaaa1', '006A000000aaaa2', '006A000000aaaa2'])
      await anImport(app.current, nora, `${list}.csv`, csv(header, `Renewal,${id},Twice Ltd,`));
  for (const list of Object.keys(lists)) expect(await items(nora, `/${list}?search=renewal`)).toHaveLength(2);
});
