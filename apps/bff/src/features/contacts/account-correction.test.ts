import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const aHistory = async () => {
  const nora = await aUser(app.current);
  const wrong = await anAccount(nora, { name: 'Wrong' });
  const right = await anAccount(nora, { name: 'Right' });
  const priya = await aContact(nora, { accountId: wrong.id });
  const oskar = await aContact(nora, { firstName: 'Oskar', lastName: 'Lind', accountId: wrong.id });
  const done = { completedAt: '2026-11-20T08:00:00Z' };
  await anActivity(nora, { ...done, subject: 'Called', primaryId: priya.id });
  await anActivity(nora, { ...done, subject: 'Met both', primaryId: priya.id, recordIds: [oskar.id] });
  await anActivity(nora, { type: 'task', subject: 'Open', primaryId: priya.id, due: { on: '2026-11-30' } });
  const change = async (accountId: string, accountChange?: 'moved' | 'correction') => {
    const { version } = (await nora.call('GET', `/contacts/${priya.id}`)).json;
    const body = { version, accountId, ...(accountChange && { accountChange }) };
    const { status, json } = await nora.call('PATCH', `/contacts/${priya.id}`, body);
    expect(status, JSON.stringify(json)).toBe(200);
  };
  return { nora, wrong, right, priya, change };
};

const told = async (user: TestUser, id: string) =>
  (await timelineOf(user, id)).map(
    ({ payload, via }) => `${payload.subject ?? payload.kind} via ${via?.title}`,
  );

const countsHold = async () => {
  const { timeline_count: kept } = await takeSnapshot(app.current.deps);
  expect(kept).toEqual(await recount(app.current.deps));
};

test('T-84: whose account is put right takes the past along; what others had part in stays as well', async () => {
  const { nora, wrong, right, change } = await aHistory();
  await change(right.id, 'correction');
  expect(await told(nora, right.id)).toEqual([
    'record.account-changed via Priya Raman',
    'Open via Priya Raman',
    'record.created via Priya Raman',
    'record.created via undefined',
    'Met both via Priya Raman',
    'Called via Priya Raman',
  ]);
  const left = await told(nora, wrong.id);
  expect(left).toContain('Met both via Priya Raman');
  expect(left).not.toContain('Called via Priya Raman');
  expect(left).not.toContain('Open via Priya Raman');
  expect(left).not.toContain('record.account-changed via Priya Raman');
  const done = (await nora.call('GET', `/records/${right.id}/activities?status=done`)).json;
  expect(done.items.map(({ subject }: { subject: string }) => subject)).toEqual(['Met both', 'Called']);
  expect((await nora.call('GET', `/accounts/${right.id}`)).json.lastActivityAt).toBe(
    '2026-11-20T08:00:00.000Z',
  );
  await countsHold();
});

test('an undo of the correction moves the past back, a redo along again', async () => {
  const { nora, right, change } = await aHistory();
  const before = await takeSnapshot(app.current.deps);
  await change(right.id, 'correction');
  const after = await takeSnapshot(app.current.deps);
  for (let i = 0; i < 2; i++) {
    await nora.call('POST', '/undo');
    expect(await takeSnapshot(app.current.deps)).toEqual(before);
    await nora.call('POST', '/redo');
    expect(await takeSnapshot(app.current.deps)).toEqual(after);
  }
});

test('who moved leaves the past, and what is written down later about then goes to where they were then', async () => {
  const { nora, wrong, right, priya, change } = await aHistory();
  const past = await told(nora, wrong.id);
  app.current.clock.advance(3 * 86_400_000);
  await change(right.id);
  expect(await told(nora, wrong.id)).toEqual(['record.account-changed via Priya Raman', ...past]);
  await nora.call('POST', '/undo');
  expect(await told(nora, wrong.id)).toEqual(past);
  await nora.call('POST', '/redo');
  await anActivity(nora, { subject: 'Late note', primaryId: priya.id, completedAt: '2026-11-21T08:00:00Z' });
  expect(await told(nora, wrong.id)).toContain('Late note via Priya Raman');
  expect(await told(nora, right.id)).not.toContain('Late note via Priya Raman');
  await countsHold();
});
