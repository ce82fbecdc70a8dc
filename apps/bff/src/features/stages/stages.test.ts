import { DEFAULT_STAGES } from '@daybook/shared/stages/stage.rules';
import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../testing/browser.ts';
import { aContact, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';

const app = testApp();
let admin: Browser;
let nora: TestUser;

beforeAll(async () => {
  admin = await setUp(app.current);
  nora = await aUser(app.current);
});

const labels = async (list: string, of = ''): Promise<string[]> =>
  (await admin.call('GET', '/stages')).json.items
    .filter((stage: { list: string; of: string; retired: boolean }) => stage.list === list && stage.of === of)
    .filter(({ retired }: { retired: boolean }) => !retired)
    .map(({ label }: { label: string }) => label);

const change = (path: string, json: object) => admin.call('PATCH', `/stages/${path}`, json);
const add = (json: object) => admin.call('POST', '/stages', json);
const undo = (times: number) =>
  Array.from({ length: times }).reduce<Promise<unknown>>(
    (before) => before.then(() => admin.call('POST', '/undo')),
    Promise.resolve(),
  );
const byPlace = (a: { list: string; code: string }, b: { list: string; code: string }) =>
  `${a.list} ${a.code}` < `${b.list} ${b.code}` ? -1 : 1;

test('a workspace begins with the stages that the rules know', async () => {
  const { items } = (await admin.call('GET', '/stages')).json;
  expect(items.toSorted(byPlace)).toEqual(DEFAULT_STAGES.toSorted(byPlace));
  expect(await labels('pipeline')).toEqual([
    'Qualification',
    'Needs analysis',
    'Offer',
    'Negotiation',
    'Won',
    'Lost',
  ]);
});

test('an admin adds a stage to the pipeline, orders, renames and retires stages; won and lost stay last; each is undone', async () => {
  const added = await add({ list: 'pipeline', label: 'Trial', probability: 60 });
  expect(added.json.stage).toMatchObject({ kind: 'open', probability: 60 });
  const { code } = added.json.stage;
  await admin.call('POST', '/stages/order', { list: 'pipeline', codes: ['lost', code, 'offer', 'won'] });
  await change('pipeline/needs', { label: 'Discovery', probability: 30 });
  await change('pipeline/negotiation', { retired: true });
  expect(await labels('pipeline')).toEqual(['Trial', 'Offer', 'Qualification', 'Discovery', 'Won', 'Lost']);
  const sale = await anOpportunity(nora);
  expect(sale.stage).toBe(code);
  const refused = await nora.call('PATCH', `/opportunities/${sale.id}`, {
    version: sale.version,
    stage: 'negotiation',
  });
  expect(refused).toMatchObject({ status: 400, json: { errors: [{ path: 'stage' }] } });

  expect((await change('pipeline/won', { retired: true })).json.detail).toBe(
    'The stage Won cannot be removed.',
  );
  expect((await change('pipeline/offer', { label: 'trial' })).json.errors).toMatchObject([{ path: 'label' }]);
  expect((await nora.call('POST', '/stages', { list: 'pipeline', label: 'Mine' })).status).toBe(403);
  await nora.call('POST', '/undo');
  await undo(4);
  expect(await labels('pipeline')).toEqual([
    'Qualification',
    'Needs analysis',
    'Offer',
    'Negotiation',
    'Won',
    'Lost',
  ]);
});

test('sales are listed by stage in the order that an admin gave the stages', async () => {
  const account = (await nora.call('POST', '/accounts', { name: 'Ordered' })).json.account.id;
  for (const stage of ['qualification', 'offer', 'won', 'needs'])
    await anOpportunity(nora, { name: stage, stage, accountId: account });
  const listed = async () =>
    (await nora.call('GET', `/opportunities?account=${account}&sort=stage`)).json.items.map(
      ({ name }: { name: string }) => name,
    );
  expect(await listed()).toEqual(['qualification', 'needs', 'offer', 'won']);
  await admin.call('POST', '/stages/order', { list: 'pipeline', codes: ['offer', 'needs'] });
  expect(await listed()).toEqual(['offer', 'needs', 'qualification', 'won']);
  await undo(1);
  expect(await listed()).toEqual(['qualification', 'needs', 'offer', 'won']);
});

test('each lifecycle stage has one status at least and ten at most, and the one that closes it is last', async () => {
  expect((await change('lifecycle/customer', { label: 'Client' })).json.detail).toBe(
    'The stage Customer is fixed.',
  );
  expect((await change('lifecycle/customer', { retired: true })).status).toBe(400);
  for (const code of ['customer.won', 'lost.lost'])
    expect((await change(`status/${code}`, { retired: true })).json.detail).toMatch(/cannot be removed/);
  const status = (label: string, closed = false) => add({ list: 'status', of: 'qualified', label, closed });
  await status('Demo given');
  expect(await labels('status', 'qualified')).toEqual([
    'In conversation',
    'Offer made',
    'Demo given',
    'Not now',
  ]);
  expect((await status('Gone quiet', true)).json.errors).toMatchObject([{ path: 'closed' }]);
  for (let n = 5; n <= 10; n++) expect((await status(`Step ${n}`)).status).toBe(200);
  expect((await status('One more')).json.detail).toMatch(/10 already/);
  for (const code of ['contacted', 'interested', 'unqualified'])
    expect((await change(`status/lead.${code}`, { retired: true })).status).toBe(200);
  expect((await change('status/lead.new', { retired: true })).json.detail).toMatch(/only one left/);
  await undo(10);
});

test('Z-04: an opportunity that is added brings its lead on, and one that is won makes a customer, unless an admin says otherwise', async () => {
  const priya = await aContact(nora);
  const lifecycleOf = async (id: string) => {
    const { lifecycleStage, lifecycleStatus } = (await nora.call('GET', `/contacts/${id}`)).json;
    return [lifecycleStage, lifecycleStatus];
  };
  expect(await lifecycleOf(priya.id)).toEqual(['lead', 'lead.new']);
  const sale = await anOpportunity(nora, { contactId: priya.id });
  expect(await lifecycleOf(priya.id)).toEqual(['qualified', 'qualified.talking']);
  await nora.call('PATCH', `/opportunities/${sale.id}`, { version: sale.version, stage: 'won' });
  expect(await lifecycleOf(priya.id)).toEqual(['customer', 'customer.won']);
  const [change1] = (await timelineOf(nora, priya.id)).map(({ payload }) => payload);
  expect(change1).toEqual({
    kind: 'contact.lifecycle-changed',
    stage: { from: 'Qualified', to: 'Customer' },
  });
  await nora.call('POST', '/undo');
  expect(await lifecycleOf(priya.id)).toEqual(['qualified', 'qualified.talking']);

  await change('lifecycle/qualified', { entersOn: null });
  const ana = await aContact(nora, { firstName: 'Ana', lastName: 'Souza' });
  await anOpportunity(nora, { contactId: ana.id });
  expect(await lifecycleOf(ana.id)).toEqual(['lead', 'lead.new']);
  await undo(1);
});

test('Z-05, Z-06: who is lost has a reason of the list, told when it is set and when it is changed', async () => {
  const priya = await aContact(nora);
  const write = async (json: object) => {
    const { version } = (await nora.call('GET', `/contacts/${priya.id}`)).json;
    return nora.call('PATCH', `/contacts/${priya.id}`, { version, ...json });
  };
  expect((await write({ lostReason: 'lost.contact.timing' })).json.errors).toMatchObject([
    { path: 'lostReason' },
  ]);
  await write({ lifecycleStage: 'lost', lostReason: 'lost.contact.timing' });
  // Sooner, the two would be one entry.
  app.current.clock.advance(3_600_000);
  await write({ lostReason: 'lost.contact.no-budget' });
  expect((await write({ lostReason: 'lost.opportunity.price' })).status).toBe(400);
  const back = await write({ lifecycleStatus: 'qualified.offered' });
  expect(back.json.contact).toMatchObject({ lifecycleStage: 'qualified', lostReason: null });
  const told = (await timelineOf(nora, priya.id)).map(({ payload, actor }) => [payload, actor.name]);
  const by = 'Nora Okafor';
  expect(told.slice(0, 4)).toEqual([
    [{ kind: 'contact.lifecycle-changed', stage: { from: 'Lost', to: 'Qualified' } }, by],
    [{ kind: 'contact.lost-reason-changed', reason: { from: 'Bad timing', to: 'No budget' } }, by],
    [{ kind: 'contact.lost-reason-changed', reason: { from: null, to: 'Bad timing' } }, by],
    [{ kind: 'contact.lifecycle-changed', stage: { from: 'Lead', to: 'Lost' } }, by],
  ]);
});
