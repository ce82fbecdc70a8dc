import { expect, test } from 'vitest';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const bulk = (user: TestUser, type: string, select: object, deed: object) =>
  user.call('POST', '/records/bulk', { type, select, deed });

const read = async (user: TestUser, id: string) => (await user.call('GET', `/contacts/${id}`)).json;

const several = async (user: TestUser, count: number, firstName = 'Contact') => {
  const made: string[] = [];
  for (let n = 1; n <= count; n += 1)
    made.push((await aContact(user, { firstName, lastName: `No ${n}` })).id);
  return made;
};

test('Z-58: contacts are handed over, tagged and placed together, each told on its timeline, with one undo each', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const ids = await several(nora, 3);
  const [first = ''] = ids;

  const given = await bulk(nora, 'contact', { ids }, { do: 'assign', ownerId: ben.user.id });
  expect(given).toMatchObject({ status: 200, json: { total: 3, done: 3, skipped: [], running: false } });
  expect(await read(nora, first)).toMatchObject({ owner: { name: 'Ben Adeyemi' } });
  expect((await nora.call('GET', `/operations/${given.json.operationId}`)).json.label).toBe(
    'Assigned 3 contacts to Ben Adeyemi',
  );

  await nora.call('PUT', `/records/${first}/tags`, { tags: ['vip'] });
  const tagged = await bulk(nora, 'contact', { ids }, { do: 'tag', tags: ['VIP', 'Fair'] });
  expect((await read(nora, first)).tags).toEqual(['Fair', 'vip']);
  const untagged = await bulk(nora, 'contact', { ids }, { do: 'untag', tags: ['Vip'] });
  expect((await read(nora, first)).tags).toEqual(['Fair']);
  const placed = await bulk(
    nora,
    'contact',
    { ids },
    { do: 'change', fields: { lifecycleStage: 'lost', lostReason: 'lost.contact.timing' } },
  );
  expect(placed.json).toMatchObject({ done: 3, skipped: [] });
  expect(await read(nora, first)).toMatchObject({
    lifecycleStage: 'lost',
    lostReason: 'lost.contact.timing',
  });
  expect((await timelineOf(nora, first)).map(({ payload }) => payload.kind)).toContain(
    'contact.lost-reason-changed',
  );

  for (const { operationId } of [placed, untagged, tagged, given].map(({ json }) => json))
    expect((await nora.call('POST', `/operations/${operationId}/undo`)).status).toBe(200);
  expect(await read(nora, first)).toMatchObject({ owner: { name: 'Nora Okafor' }, tags: ['vip'] });
  expect(await read(nora, first)).toMatchObject({ lifecycleStage: 'lead', lostReason: null });
});

test('Z-58: all that a list holds is meant, also what was not read of it, but for a few; a large one by a job', async () => {
  const nora = await aUser(app.current);
  const made = await several(nora, 230, 'Batch');
  const matching = { search: 'batch' };
  const counted = await nora.call('GET', '/records/count?type=contact&search=batch');
  expect(counted.json).toEqual({ count: 230, capped: false });
  const [kept = ''] = made;

  const begun = await bulk(nora, 'contact', { matching, except: [kept] }, { do: 'archive' });
  expect(begun.json).toMatchObject({ total: 229, running: true });
  await app.current.runJobs();
  expect((await nora.call('GET', `/operations/${begun.json.operationId}`)).json).toMatchObject({
    state: 'done',
    label: 'Archived 229 contacts',
    progress: { done: 229, total: 229 },
  });
  expect((await nora.call('GET', '/records/count?type=contact&search=batch')).json.count).toBe(1);

  expect(await nora.call('POST', '/undo')).toMatchObject({ status: 200 });
  await app.current.runJobs();
  expect((await nora.call('GET', '/records/count?type=contact&search=batch')).json.count).toBe(230);
});

test('what rules and rights refuse is left with the reason, nothing of it is written, and the others are done', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const mine = await aContact(nora, {
    firstName: 'Priya',
    lastName: 'Raman',
    emails: ['priya@acme.example'],
  });
  const foreign = await aContact(ben, { firstName: 'Tom', lastName: 'Berg' });
  const trashed = await bulk(nora, 'contact', { ids: [mine.id, foreign.id] }, { do: 'trash' });
  expect(trashed.json).toMatchObject({
    done: 1,
    skipped: [{ what: '“Tom Berg”', why: expect.stringContaining('You may look at this') }],
  });
  const kept = await nora.call('GET', `/operations/${trashed.json.operationId}/skipped`);
  expect(kept.json.items).toEqual(trashed.json.skipped);

  const both = { ids: [mine.id, foreign.id] };
  const moved = await bulk(nora, 'contact', both, { do: 'change', fields: { jobTitle: 'Buyer' } });
  expect(moved.json).toMatchObject({
    done: 1,
    skipped: [{ what: '“Priya Raman”', why: expect.stringContaining('in the trash') }],
  });
  await aContact(nora, { firstName: 'Other', lastName: 'Raman', emails: ['priya@acme.example'] });
  expect((await bulk(nora, 'contact', both, { do: 'restore' })).json).toMatchObject({
    skipped: [{ why: expect.stringContaining('belongs to Other Raman') }, { what: '“Tom Berg”' }],
  });
});

test('where one of the fields is refused, none is written', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Acme' });
  const { id } = await aContact(nora, { firstName: 'Priya', lastName: 'Raman' });
  const fields = { accountId: account.id, lifecycleStage: 'lost', lifecycleStatus: 'lead.contacted' };
  const answer = await bulk(nora, 'contact', { ids: [id] }, { do: 'change', fields });
  expect(answer.json).toMatchObject({ done: 0, operationId: null, skipped: [{ what: '“Priya Raman”' }] });
  expect((await read(nora, id)).account).toBeNull();
});

test.each([
  ['contact', { do: 'change', fields: {} }, 'deed.fields'],
  ['contact', { do: 'change', fields: { stage: 'won' } }, 'deed.fields.stage'],
  ['account', { do: 'change', fields: { jobTitle: 'Buyer' } }, 'deed.fields.jobTitle'],
  ['contact', { do: 'tag', tags: [] }, 'deed.tags'],
  ['contact', { do: 'change', fields: { custom: {} } }, 'deed.fields'],
  ['contact', { do: 'change', fields: { custom: { colour: 'red' } } }, 'deed.fields.custom.colour'],
])('%s: %j is refused where it is wrong', async (type, deed, path) => {
  const nora = await aUser(app.current);
  const { id } = await aContact(nora);
  const answer = await bulk(nora, type, { ids: [id] }, deed);
  expect(answer).toMatchObject({ status: 400, json: { errors: [{ path }] } });
});

test('a list of contacts is not asked for by what only sales have', async () => {
  const nora = await aUser(app.current);
  expect(await nora.call('GET', '/records/count?type=contact&stage=won')).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'stage' }] },
  });
  const answer = await bulk(nora, 'contact', { matching: { stage: 'won' } }, { do: 'archive' });
  expect(answer.status).toBe(400);
});

test('a list is not asked for by a tag that no database can hold', async () => {
  const nora = await aUser(app.current);
  for (const path of ['/records/bulk', '/activities/bulk']) {
    const answer = await nora.call('POST', path, {
      type: 'contact',
      select: { matching: { tag: 'a\u0000b' } },
      deed: { do: path === '/records/bulk' ? 'archive' : 'delete' },
    });
    expect(answer, path).toMatchObject({ status: 400, json: { code: 'request.invalid' } });
  }
});

test('sales are won together, and their contacts come on with them', async () => {
  const nora = await aUser(app.current);
  const { id: contactId } = await aContact(nora);
  const sale = await nora.call('POST', '/opportunities', { name: 'Line 2 retrofit', contactId });
  const { id } = sale.json.opportunity;
  const won = await bulk(
    nora,
    'opportunity',
    { matching: { stage: 'open' } },
    { do: 'change', fields: { stage: 'won' } },
  );
  expect(won.json).toMatchObject({ done: 1, skipped: [] });
  expect((await nora.call('GET', `/opportunities/${id}`)).json).toMatchObject({ stage: 'won' });
  expect(await read(nora, contactId)).toMatchObject({ lifecycleStage: 'customer' });
});
