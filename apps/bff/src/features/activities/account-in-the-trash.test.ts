import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('what lay in the trash while its contact got an account does not hold that account when all is undone', async () => {
  const nora = await aUser(app.current, { role: 'admin' });
  const priya = await aContact(nora);
  const { id } = await anActivity(nora, { primaryId: priya.id });
  await nora.call('POST', `/activities/${id}/trash`);
  const before = await takeSnapshot(app.current.deps);

  const added = (await nora.call('POST', '/accounts', { name: 'Ørsted & Søn' })).json;
  const { version } = (await nora.call('GET', `/contacts/${priya.id}`)).json;
  const moved = await nora.call('PATCH', `/contacts/${priya.id}`, { version, accountId: added.account.id });
  const restored = await nora.call('POST', `/activities/${id}/restore`);
  expect((await nora.call('GET', `/activities/${id}`)).json.account).toMatchObject({ id: added.account.id });

  for (const { operationId } of [restored.json, moved.json, added]) {
    const undone = await nora.call('POST', `/operations/${operationId}/undo`);
    expect(undone.status, JSON.stringify(undone.json)).toBe(200);
  }
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
});
