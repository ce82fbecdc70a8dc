import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const merged = async (user: TestUser, keptId: string, otherId: string, more: object = {}): Promise<Json> => {
  const { status, json } = await user.call('POST', `/accounts/${keptId}/merge`, { otherId, ...more });
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
};

const done = (user: TestUser, primaryId: string, subject: string, recordIds: readonly string[] = []) =>
  anActivity(user, { subject, primaryId, recordIds, completedAt: '2026-11-20T10:00:00Z' });

/** Two accounts that are one company, with people, a sale and a past at each. */
const twins = async (nora: TestUser) => {
  const kept = await anAccount(nora, { name: 'Northwind Robotics' });
  const other = await anAccount(nora, { name: 'Northwind Robotics GmbH', website: 'northwind.example' });
  const ana = await aContact(nora, { firstName: 'Ana', lastName: 'Souza', accountId: other.id });
  const tom = await aContact(nora, { firstName: 'Tom', lastName: 'Berg', accountId: kept.id });
  const sale = await anOpportunity(nora, { accountId: other.id, contactId: ana.id });
  await done(nora, ana.id, 'Called Ana');
  await done(nora, tom.id, 'Called both', [ana.id]);
  await anActivity(nora, { subject: 'Visit', primaryId: other.id });
  return { kept, other, ana, tom, sale };
};

test('F-02, F-04, Z-54: merged accounts have the people, sales and history of both, each entry once', async () => {
  const nora = await aUser(app.current);
  const { kept, other, ana, sale } = await twins(nora);
  const { account } = await merged(nora, kept.id, other.id);
  expect(account).toMatchObject({
    name: 'Northwind Robotics',
    website: 'northwind.example',
    contactCount: 2,
    openOpportunityCount: 1,
  });
  for (const path of [`/contacts/${ana.id}`, `/opportunities/${sale.id}`])
    expect((await nora.call('GET', path)).json.account).toMatchObject({ id: kept.id });
  const { json } = await nora.call('GET', `/records/${kept.id}/timeline?limit=100`);
  const told = json.items.map(({ payload }: Json) => payload.subject ?? payload.kind);
  expect(told.filter((text: string) => text === 'Called both')).toHaveLength(1);
  expect(told).toEqual(expect.arrayContaining(['Called Ana', 'Visit', 'record.merged']));
  expect(Object.values(json.counts as Record<string, number>).reduce((sum, n) => sum + n, 0)).toBe(
    told.length,
  );
  const activities = (status: string) => nora.call('GET', `/records/${kept.id}/activities?status=${status}`);
  expect((await activities('done')).json).toMatchObject({ counts: { open: 1, done: 2 } });
  expect((await activities('done')).json.items).toHaveLength(2);
  expect((await activities('open')).json.items[0]).toMatchObject({ account: { id: kept.id } });
  expect((await takeSnapshot(app.current.deps))['timeline_count']).toEqual(await recount(app.current.deps));
});

test('one undo takes merged accounts apart exactly; what is written down of earlier goes back with the people', async () => {
  const nora = await aUser(app.current);
  const { kept, other, ana } = await twins(nora);
  const before = await takeSnapshot(app.current.deps);
  const { operationId } = await merged(nora, kept.id, other.id);
  expect((await nora.call('POST', `/operations/${operationId}/undo`)).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
  expect((await nora.call('POST', '/redo')).status).toBe(200);

  await done(nora, ana.id, 'While they were one');
  const onKept = await timelineOf(nora, kept.id);
  expect(onKept.map(({ payload }) => payload.subject)).toContain('While they were one');
  expect((await nora.call('POST', `/operations/${operationId}/undo`)).status).toBe(200);
  const subjects = async (id: string) => (await timelineOf(nora, id)).map(({ payload }) => payload.subject);
  expect(await subjects(other.id)).toEqual(expect.arrayContaining(['Called Ana', 'While they were one']));
  expect(await subjects(kept.id)).not.toContain('While they were one');
  expect((await takeSnapshot(app.current.deps))['timeline_count']).toEqual(await recount(app.current.deps));
});

test('a file that names an account as it was called before it was merged finds the one that stays', async () => {
  const nora = await aUser(app.current);
  const { kept, other } = await twins(nora);
  await nora.call('PATCH', `/accounts/${other.id}`, { version: other.version, name: 'Norðvindur' });
  await merged(nora, kept.id, other.id);
  const likely = await nora.call(
    'GET',
    `/accounts/likely-duplicates?name=${encodeURIComponent('Norðvindur')}`,
  );
  expect(likely.json.items.map(({ record }: Json) => record.id)).toEqual([kept.id]);
});

test('an account with very much in it is merged by a job, and its undo leaves everything as it was', async () => {
  const nora = await aUser(app.current);
  const [kept, other] = [await anAccount(nora), await anAccount(nora, { name: 'Large' })];
  const { deps } = app.current;
  for (let n = 0; n < 450; n++) await aContact(nora, { lastName: `Person ${n}`, accountId: other.id });
  const before = await takeSnapshot(deps);
  const { operationId, running } = await merged(nora, kept.id, other.id);
  expect(running).toBe(true);
  await app.current.runJobs();
  expect((await nora.call('GET', `/accounts/${kept.id}`)).json).toMatchObject({ contactCount: 450 });
  expect((await nora.call('GET', `/operations/${operationId}`)).json).toMatchObject({ state: 'done' });
  await nora.call('POST', `/operations/${operationId}/undo`);
  await app.current.runJobs();
  expect(await takeSnapshot(deps)).toEqual(before);
});
