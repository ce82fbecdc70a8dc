import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('a list of activities answers what its columns ask for, long texts by how they begin, and nothing more where they ask for nothing', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const nora = await aUser(app.current);
  await admin.call('POST', '/fields', { of: 'activity', label: 'Room', type: 'text' });
  await anActivity(nora, {
    subject: 'Tour',
    phone: '+41 44 555 01 02',
    notes: 'n'.repeat(300),
    tags: ['fair'],
    custom: { room: '4.1' },
  });
  const more = async (columns: string): Promise<Json> =>
    (await nora.call('GET', `/activities?view=open${columns}`)).json.items[0].more;
  expect(await more('&columns=name,phone,custom.room')).toMatchObject({
    phone: '+41 44 555 01 02',
    notes: 'n'.repeat(200),
    tags: ['fair'],
    custom: { room: '4.1' },
  });
  expect(await more('&columns=name,owner,location')).toBeUndefined();
  expect(await more('')).toBeUndefined();
  const chosen = await nora.call('PATCH', '/me', { listColumns: { activity: 'name,phone' } });
  expect(chosen.json.me.listColumns).toEqual({ activity: 'name,phone' });
});
