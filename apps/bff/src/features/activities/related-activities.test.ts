import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const aCustomer = async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const account = await anAccount(nora);
  const priya = await aContact(nora, { accountId: account.id });
  const oskar = await aContact(nora, { firstName: 'Oskar', lastName: 'Lind', accountId: account.id });
  const sale = await anOpportunity(nora, { contactId: priya.id, accountId: account.id });
  const { json } = await nora.call('POST', '/campaigns', { name: 'Spring', accountId: account.id });
  const due = { due: { on: '2026-11-30' } };
  await anActivity(nora, { subject: 'On the account', primaryId: account.id, ...due });
  await anActivity(nora, { subject: 'On Priya', primaryId: priya.id, ...due });
  await anActivity(ben, { subject: 'On Oskar', primaryId: oskar.id, ...due });
  await anActivity(ben, { subject: 'On the sale', primaryId: sale.id, ...due });
  await anActivity(nora, {
    subject: 'On the campaign',
    primaryId: json.campaign.id,
    participants: [{ id: priya.id, role: 'customer' }],
    ...due,
  });
  await anActivity(nora, { subject: 'Elsewhere', ...due });
  const list = async (of: Json, search: string): Promise<Json> => {
    const { status, json: page } = await nora.call('GET', `/records/${of.id}/activities?${search}`);
    expect(status, JSON.stringify(page)).toBe(200);
    return page;
  };
  const subjects = async (of: Json, search: string) =>
    (await list(of, search)).items.map(({ subject }: Json) => subject).sort();
  return { nora, ben, account, priya, oskar, sale, list, subjects };
};

test('G-32, G-33: a record shows its own activities by default, and those of related ones when asked', async () => {
  const { priya, account, sale, subjects } = await aCustomer();
  expect(await subjects(priya, 'relation=this')).toEqual(['On Priya', 'On the campaign']);
  expect(await subjects(priya, '')).toEqual(['On Priya', 'On the campaign']);
  expect(await subjects(account, 'relation=this')).toEqual(['On the account']);
  expect(await subjects(priya, 'relation=opportunities')).toEqual(['On the sale']);
  expect(await subjects(account, 'relation=opportunities')).toEqual(['On the sale']);
  expect(await subjects(sale, 'relation=this')).toEqual(['On the sale']);
  expect(await subjects(priya, 'relation=all')).toEqual([
    'On Oskar',
    'On Priya',
    'On the account',
    'On the campaign',
    'On the sale',
  ]);
});

test('G-34, G-35: a contact shows all of the customer, and of that what a person takes part in', async () => {
  const { priya, oskar, subjects, list } = await aCustomer();
  const all = ['On Oskar', 'On Priya', 'On the account', 'On the campaign', 'On the sale'];
  expect(await subjects(priya, 'relation=customer')).toEqual(all);
  expect((await list(priya, 'relation=customer')).counts).toEqual({ open: 5, done: 0 });
  expect(await subjects(priya, `relation=customer&external=${priya.id}`)).toEqual([
    'On Priya',
    'On the campaign',
  ]);
  expect(await subjects(priya, `relation=customer&external=${oskar.id}`)).toEqual(['On Oskar']);
});

test('G-36: a customer shows the activities of its campaigns', async () => {
  const { account, priya, oskar, subjects } = await aCustomer();
  expect(await subjects(account, 'relation=campaigns')).toEqual(['On the campaign']);
  expect(await subjects(account, `relation=campaigns&external=${priya.id}`)).toEqual(['On the campaign']);
  expect(await subjects(account, `relation=campaigns&external=${oskar.id}`)).toEqual([]);
});

test('internal participants narrow any relation, whether they own an activity or take part', async () => {
  const { nora, ben, account, subjects } = await aCustomer();
  expect(await subjects(account, `relation=all&internal=${ben.user.id}`)).toEqual([
    'On Oskar',
    'On the sale',
  ]);
  await anActivity(nora, {
    subject: 'Together',
    primaryId: account.id,
    due: { on: '2026-12-01' },
    colleagues: [{ id: ben.user.id, role: 'sales' }],
  });
  expect(await subjects(account, `relation=this&internal=${ben.user.id}`)).toEqual(['Together']);
});

test('the pages of related activities join without gap or repeat', async () => {
  const { account, list } = await aCustomer();
  const whole = await list(account, 'relation=all');
  const paged: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await list(account, `relation=all&limit=2${at}`);
    paged.push(...page.items);
    ({ cursor } = page);
  }
  expect(paged).toEqual(whole.items);
});
