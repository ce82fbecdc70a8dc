import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const aHistory = async () => {
  const nora = await aUser(app.current);
  const first = await anAccount(nora, { name: 'First' });
  const second = await anAccount(nora, { name: 'Second' });
  const priya = await aContact(nora);
  const done = { primaryId: priya.id, completedAt: '2026-11-20T08:00:00Z' };
  await anActivity(nora, { ...done, subject: 'Called' });
  await anActivity(nora, { type: 'task', subject: 'Open', primaryId: priya.id, due: { on: '2026-11-30' } });
  const assign = async (accountId: string | null) => {
    const { version } = (await nora.call('GET', `/contacts/${priya.id}`)).json;
    const { status, json } = await nora.call('PATCH', `/contacts/${priya.id}`, { version, accountId });
    expect(status, JSON.stringify(json)).toBe(200);
  };
  return { nora, first, second, priya, assign };
};

const told = async (user: TestUser, id: string) =>
  (await timelineOf(user, id)).map(
    ({ payload, via }) => `${payload.subject ?? payload.kind} via ${via?.title}`,
  );

const countsHold = async () => {
  const { timeline_count: kept } = await takeSnapshot(app.current.deps);
  expect(kept).toEqual(await recount(app.current.deps));
};

test('T-84: the first account of a contact gets what happened before, via the contact, and its last activity', async () => {
  const { nora, first, assign } = await aHistory();
  expect(await told(nora, first.id)).toEqual(['record.created via undefined']);
  await assign(first.id);
  expect(await told(nora, first.id)).toEqual([
    'record.account-changed via Priya Raman',
    'Open via Priya Raman',
    'record.created via Priya Raman',
    'record.created via undefined',
    'Called via Priya Raman',
  ]);
  const { json } = await nora.call('GET', `/accounts/${first.id}`);
  expect(json).toMatchObject({ lastActivityAt: '2026-11-20T08:00:00.000Z', contactCount: 1 });
  expect((await nora.call('GET', `/activities?account=${first.id}&owner=all`)).json.items).toHaveLength(1);
  await countsHold();
});

test('undo takes all of it away again, redo brings it back, as often as one likes', async () => {
  const { nora, first, assign } = await aHistory();
  const before = await takeSnapshot(app.current.deps);
  await assign(first.id);
  const after = await takeSnapshot(app.current.deps);
  for (let i = 0; i < 2; i++) {
    await nora.call('POST', '/undo');
    expect(await takeSnapshot(app.current.deps)).toEqual(before);
    await nora.call('POST', '/redo');
    expect(await takeSnapshot(app.current.deps)).toEqual(after);
  }
  await nora.call('POST', '/undo');
  await nora.call('POST', '/undo');
  await nora.call('POST', '/redo');
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
  await nora.call('POST', '/redo');
  expect(await takeSnapshot(app.current.deps)).toEqual(after);
});

test('who moves to another account leaves the past with the first one, where it is told that they left', async () => {
  const { nora, first, second, priya, assign } = await aHistory();
  await assign(first.id);
  const past = await told(nora, first.id);
  await assign(second.id);
  await anActivity(nora, {
    subject: 'At the second',
    primaryId: priya.id,
    completedAt: new Date(app.current.clock.now()).toISOString(),
  });
  expect(await told(nora, first.id)).toEqual(['record.account-changed via Priya Raman', ...past]);
  expect(await told(nora, second.id)).toEqual([
    'At the second via Priya Raman',
    'record.account-changed via Priya Raman',
    'record.created via undefined',
  ]);
  await countsHold();
});

test('who had an account, then none, then one again, has moved: the past stays', async () => {
  const { nora, first, second, assign } = await aHistory();
  await assign(first.id);
  const atFirst = await told(nora, first.id);
  await assign(null);
  const past = await told(nora, first.id);
  expect(past).toEqual(['record.account-changed via Priya Raman', ...atFirst]);
  await assign(second.id);
  expect(await told(nora, first.id)).toEqual(past);
  expect(await told(nora, second.id)).toEqual([
    'record.account-changed via Priya Raman',
    'record.created via undefined',
  ]);
  await nora.call('POST', '/undo');
  expect(await told(nora, first.id)).toEqual(past);
  await countsHold();
});

test('what was done for one account is with it again after an undo, be it of a reopening or of a deletion', async () => {
  const { nora, first, second, priya, assign } = await aHistory();
  await assign(first.id);
  const { json: made } = await nora.call('POST', '/activities', {
    type: 'call',
    subject: 'Done for the first',
    primaryId: priya.id,
    completedAt: '2026-11-22T08:00:00Z',
  });
  await assign(second.id);
  const path = `/activities/${made.activity.id}`;
  const accountOf = async () => (await nora.call('GET', path)).json.account?.title;
  const undo = async (operationId: string): Promise<string> =>
    (await nora.call('POST', `/operations/${operationId}/undo`)).json.operationId;
  expect(await accountOf()).toBe('First');
  const reopened = (await nora.call('POST', `${path}/reopen`)).json.operationId;
  expect(await accountOf()).toBe('Second');
  await undo(reopened);
  expect(await accountOf()).toBe('First');
  const gone = await undo(made.operationId);
  expect((await nora.call('GET', path)).status).toBe(404);
  await undo(gone);
  expect(await accountOf()).toBe('First');
});

test('where a contact worked when is kept', async () => {
  const { priya, first, second, assign } = await aHistory();
  await assign(first.id);
  app.current.clock.advance(60_000);
  await assign(second.id);
  const { read } = app.current.deps.db;
  const rows = await read
    .selectFrom('employment')
    .innerJoin('record as contact', 'contact.key', 'employment.contact_key')
    .innerJoin('record as account', 'account.key', 'employment.account_key')
    .select(['account.title', 'employment.from_at', 'employment.to_at'])
    .where('contact.id', '=', priya.id)
    .orderBy('employment.key')
    .execute();
  const now = app.current.clock.now();
  expect(rows).toEqual([
    { title: 'First', from_at: now - 60_000, to_at: now },
    { title: 'Second', from_at: now, to_at: null },
  ]);
});
