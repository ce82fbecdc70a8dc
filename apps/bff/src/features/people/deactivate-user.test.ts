import { beforeAll, expect, test } from 'vitest';
import { aBrowser, type Browser } from '../../testing/browser.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';
import { aColleague, setUp } from '../../testing/workspace.ts';

const app = testApp();
let admin: Browser;

beforeAll(async () => {
  admin = await setUp(app.current);
});

const plan = async (browser: Browser, subject: string, due: object | null, primaryId?: string) => {
  const { status, json } = await browser.call('POST', '/activities', {
    type: 'call',
    subject,
    due,
    ...(primaryId === undefined ? {} : { primaryId }),
  });
  expect(status, JSON.stringify(json)).toBe(200);
  return json.activity;
};

const activity = async (id: string) => (await admin.call('GET', `/activities/${id}`)).json;

test('who leaves is out at once, stream and all, and what they had to do goes to a colleague in the colleague’s day', async () => {
  const ben = await aColleague(app.current, admin, { name: 'Ben Adeyemi', zone: 'Europe/Zurich' });
  const kai = await aColleague(app.current, admin, { name: 'Kai Tamati', zone: 'Pacific/Auckland' });
  const record = await aRecord(app.current);
  const timed = await plan(ben.browser, 'Discovery call', { at: '2026-11-24T20:00:00Z' }, record.id);
  const someday = await plan(ben.browser, 'Read the tender', null);
  const done = await plan(ben.browser, 'Kick-off', { on: '2026-11-20' });
  await ben.browser.call('POST', `/activities/${done.id}/complete`, {});
  const stream = await app.current.app.request('/api/live', {
    headers: { cookie: ben.browser.cookie ?? '' },
  });

  const left = await admin.call('POST', `/users/${ben.id}/deactivate`, { handOverTo: kai.id });
  expect(left.status, JSON.stringify(left.json)).toBe(200);
  expect(left.json).toMatchObject({ user: { name: 'Ben Adeyemi', active: false }, running: false });
  await stream.text();
  expect((await ben.browser.call('GET', '/me')).status).toBe(401);
  const { email, password } = ben;
  const denied = await aBrowser(app.current).call('POST', '/session', { email, password });
  expect(denied).toMatchObject({ status: 409, json: { code: 'user.inactive' } });

  expect(await activity(timed.id)).toMatchObject({
    owner: { name: 'Kai Tamati' },
    due: { at: '2026-11-24T20:00:00.000Z' },
    dueDay: '2026-11-25',
  });
  expect(await activity(someday.id)).toMatchObject({ owner: { name: 'Kai Tamati' }, due: null });
  expect(await activity(done.id)).toMatchObject({ owner: { name: 'Ben Adeyemi' } });
  const { items } = (await admin.call('GET', `/records/${record.id}/timeline`)).json;
  expect(items[0].payload).toMatchObject({
    kind: 'activity.reassigned',
    owner: { from: 'Ben Adeyemi', to: 'Kai Tamati' },
  });

  expect((await admin.call('POST', '/undo')).json.label).toBe(
    'Deactivated Ben Adeyemi, 2 activities to Kai Tamati',
  );
  expect(await activity(timed.id)).toMatchObject({ owner: { name: 'Ben Adeyemi' }, dueDay: '2026-11-24' });
  expect((await aBrowser(app.current).call('POST', '/session', { email, password })).status).toBe(200);
  expect((await ben.browser.call('GET', '/me')).status).toBe(401);

  const back = aBrowser(app.current);
  await back.call('POST', '/session', { email, password });
  expect((await admin.call('POST', '/redo')).status).toBe(200);
  expect((await back.call('GET', '/me')).status).toBe(401);
  expect(await activity(timed.id)).toMatchObject({ owner: { name: 'Kai Tamati' }, dueDay: '2026-11-25' });
});

test('what was left with who left is handed over later, and who comes back signs in as before', async () => {
  const lea = await aColleague(app.current, admin, { name: 'Lea Brun' });
  const tom = await aColleague(app.current, admin, { name: 'Tom Ellis' });
  const call = await plan(lea.browser, 'Renewal call', { on: '2026-11-25' });
  await admin.call('POST', `/users/${lea.id}/deactivate`, { handOverTo: null });
  expect(await activity(call.id)).toMatchObject({ owner: { name: 'Lea Brun' } });

  const later = await admin.call('POST', `/users/${lea.id}/deactivate`, { handOverTo: tom.id });
  expect(later.status).toBe(200);
  expect(await activity(call.id)).toMatchObject({ owner: { name: 'Tom Ellis' } });
  expect((await admin.call('GET', '/operations')).json.items[0].label).toBe(
    'Handed over from Lea Brun: 1 activity to Tom Ellis',
  );

  await admin.call('POST', `/users/${lea.id}/reactivate`);
  const { email, password } = lea;
  expect((await aBrowser(app.current).call('POST', '/session', { email, password })).status).toBe(200);
});

test('work is handed to somebody who is here and is not the one who leaves', async () => {
  const [mia, gone] = [
    await aColleague(app.current, admin, { name: 'Mia Wong' }),
    await aColleague(app.current, admin, { name: 'Gone Already' }),
  ];
  await admin.call('POST', `/users/${gone.id}/deactivate`, { handOverTo: null });
  for (const handOverTo of [mia.id, gone.id]) {
    const refused = await admin.call('POST', `/users/${mia.id}/deactivate`, { handOverTo });
    expect(refused).toMatchObject({ status: 409, json: { errors: [{ path: 'handOverTo' }] } });
  }
  expect((await mia.browser.call('GET', '/me')).status).toBe(200);
});

test('a link made before somebody left does not let them in again', async () => {
  const raj = await aColleague(app.current, admin, { name: 'Raj Patel' });
  const { url } = (await admin.call('POST', `/users/${raj.id}/reset-link`)).json;
  await admin.call('POST', `/users/${raj.id}/deactivate`, { handOverTo: null });
  const link = new URL(url).pathname.replace('/link/', '/links/');
  expect(
    (await aBrowser(app.current).call('POST', link, { password: 'seven herons on a roof' })).status,
  ).toBe(410);
  expect((await admin.call('POST', `/users/${raj.id}/reset-link`)).json.code).toBe('user.inactive');
});

test('a lot of work is handed over in chunks as one operation, and one undo brings it back', async () => {
  const many = 450;
  const ana = await aColleague(app.current, admin, { name: 'Ana Souza' });
  const heir = await aColleague(app.current, admin, { name: 'Uma Keller' });
  for (let n = 0; n < many; n++) await plan(ana.browser, `Call ${n}`, { at: '2026-11-24T20:00:00Z' });
  const open = async (id: string) => (await admin.call('GET', `/activities/counts?owner=${id}`)).json.open;

  const { json } = await admin.call('POST', `/users/${ana.id}/deactivate`, { handOverTo: heir.id });
  expect(json).toMatchObject({ user: { active: false }, running: true });
  expect((await ana.browser.call('GET', '/me')).status).toBe(401);
  await app.current.runJobs();
  expect([await open(ana.id), await open(heir.id)]).toEqual([0, many]);
  const { items } = (await admin.call('GET', '/operations')).json;
  expect(items[0]).toMatchObject({
    id: json.operationId,
    state: 'done',
    progress: { done: many, total: many },
  });

  expect((await admin.call('POST', '/undo')).json).toMatchObject({ running: true });
  await app.current.runJobs();
  expect([await open(ana.id), await open(heir.id)]).toEqual([many, 0]);
  const { items: users } = (await admin.call('GET', '/users')).json;
  expect(users.map(({ name }: { name: string }) => name)).toContain('Ana Souza');
});
