import { beforeAll, expect, test } from 'vitest';
import { aBrowser, type Browser } from '../../testing/browser.ts';
import { testApp } from '../../testing/test-app.ts';
import { ADMIN, aColleague, setUp } from '../../testing/workspace.ts';
import { resetLinkForSoleAdmin } from './create-reset-link.ts';

const app = testApp();
let admin: Browser;

beforeAll(async () => {
  admin = await setUp(app.current);
});

const DAY_MS = 86_400_000;
const PASSWORD = 'seven herons on a roof';
const apiPath = (url: string) => new URL(url).pathname.replace('/link/', '/links/');
const userByName = async (name: string) => {
  const { items } = (await admin.call('GET', '/users?state=all')).json;
  return items.find((user: { name: string }) => user.name === name);
};
const signIn = (email: string, password: string) =>
  aBrowser(app.current).call('POST', '/session', { email, password });

test('an invited person follows the link, chooses a password, and is in', async () => {
  const invited = await admin.call('POST', '/users', {
    name: 'Ben Adeyemi',
    email: 'Ben@Palmer.Example',
    role: 'rep',
  });
  expect(invited.json).toMatchObject({
    user: {
      name: 'Ben Adeyemi',
      email: 'Ben@Palmer.Example',
      role: 'rep',
      zone: 'Europe/Berlin',
      joined: false,
      active: true,
    },
    link: { expiresAt: '2026-11-30T09:00:00.000Z' },
  });
  const link = apiPath(invited.json.link.url);
  const browser = aBrowser(app.current);
  expect((await browser.call('GET', link)).json).toEqual({
    purpose: 'invite',
    name: 'Ben Adeyemi',
    email: 'Ben@Palmer.Example',
    workspaceName: 'Palmer & Co',
  });

  const answer = { password: PASSWORD, name: 'Benjamin Adeyemi', zone: 'Africa/Lagos', locale: 'en-US' };
  const { status, json } = await browser.call('POST', link, answer);
  expect(status, JSON.stringify(json)).toBe(200);
  expect(json.me).toMatchObject({
    name: 'Benjamin Adeyemi',
    zone: 'Africa/Lagos',
    locale: 'en-US',
    weekStart: 7,
    joined: true,
  });
  expect((await browser.call('GET', '/me')).status).toBe(200);
  expect((await signIn('ben@palmer.example', PASSWORD)).status).toBe(200);

  const again = await aBrowser(app.current).call('POST', link, answer);
  expect(again).toMatchObject({ status: 410, json: { code: 'link.expired' } });
  expect(again.json.detail).toContain('used already');
});

test('an invitation runs out after seven days, and a new link takes the place of the old one', async () => {
  const { json } = await admin.call('POST', '/users', {
    name: 'Iris Lam',
    email: 'iris@palmer.example',
    role: 'viewer',
  });
  const renewed = await admin.call('POST', `/users/${json.user.id}/reset-link`);
  expect(Date.parse(renewed.json.expiresAt) - app.current.clock.now()).toBe(7 * DAY_MS);
  expect((await aBrowser(app.current).call('GET', apiPath(json.link.url))).status).toBe(410);
  expect((await aBrowser(app.current).call('GET', apiPath(renewed.json.url))).json.purpose).toBe('invite');
  app.current.clock.advance(7 * DAY_MS);
  const late = await aBrowser(app.current).call('POST', apiPath(renewed.json.url), { password: PASSWORD });
  expect(late).toMatchObject({ status: 410, json: { code: 'link.expired' } });
});

test('of two who use one link at once, one gets in', async () => {
  const { json } = await admin.call('POST', '/users', {
    name: 'Olu Ade',
    email: 'olu@palmer.example',
    role: 'rep',
  });
  const use = (password: string) => aBrowser(app.current).call('POST', apiPath(json.link.url), { password });
  const answers = await Promise.all([use(PASSWORD), use('four storks in a field')]);
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 410]);
});

test('a link holds no more than its hash, and no answer kept for repeats holds its secret', async () => {
  const key = { 'idempotency-key': 'invite-once-only' };
  const input = { name: 'Pia Roth', email: 'pia@palmer.example', role: 'rep' };
  const first = await admin.call('POST', '/users', input, key);
  const second = await admin.call('POST', '/users', input, key);
  expect(second.json.user.id).toBe(first.json.user.id);
  const token = new URL(second.json.link.url).pathname.split('/').at(-1) ?? 'none';
  const { read } = app.current.deps.db;
  const kept = [
    await read.selectFrom('one_time_link').selectAll().execute(),
    await read.selectFrom('idempotency').selectAll().execute(),
  ];
  expect(JSON.stringify(kept)).not.toContain(token);
  expect((await aBrowser(app.current).call('GET', apiPath(second.json.link.url))).status).toBe(200);
});

test('a weak password is refused beside its field and the link stays good', async () => {
  const { json } = await admin.call('POST', '/users', {
    name: 'Kim Sato',
    email: 'kim@palmer.example',
    role: 'rep',
  });
  const link = apiPath(json.link.url);
  const weak = await aBrowser(app.current).call('POST', link, {
    password: 'Kimberly Sato 1',
    name: 'Kimberly Sato',
  });
  expect(weak).toMatchObject({ status: 422, json: { errors: [{ path: 'password' }] } });
  expect((await aBrowser(app.current).call('POST', link, { password: PASSWORD })).status).toBe(200);
});

test('a reset link works once, for a day, and ends the sessions that were open', async () => {
  const mia = await aColleague(app.current, admin, { name: 'Mia Wong' });
  const { json } = await admin.call('POST', `/users/${mia.id}/reset-link`);
  expect(Date.parse(json.expiresAt) - app.current.clock.now()).toBe(DAY_MS);
  const link = apiPath(json.url);
  expect((await aBrowser(app.current).call('GET', link)).json).toMatchObject({
    purpose: 'reset',
    name: 'Mia Wong',
  });

  const browser = aBrowser(app.current);
  expect((await browser.call('POST', link, { password: PASSWORD, name: 'Somebody Else' })).status).toBe(200);
  expect((await browser.call('GET', '/me')).json.me.name).toBe('Mia Wong');
  expect((await mia.browser.call('GET', '/me')).status).toBe(401);
  expect((await signIn(mia.email, mia.password)).status).toBe(401);
  expect((await signIn(mia.email, PASSWORD)).status).toBe(200);
  expect((await aBrowser(app.current).call('POST', link, { password: PASSWORD })).status).toBe(410);
});

test('a link nobody made is no longer valid', async () => {
  expect(await aBrowser(app.current).call('GET', '/links/made-up')).toMatchObject({
    status: 410,
    json: { code: 'link.expired' },
  });
});

test('two users cannot share an email address, however it is written', async () => {
  const input = { name: 'Another Ada', email: 'ADA@palmer.example', role: 'rep' };
  const taken = await admin.call('POST', '/users', input);
  expect(taken).toMatchObject({
    status: 409,
    json: { code: 'user.email-taken', errors: [{ path: 'email' }] },
  });
  const lea = await aColleague(app.current, admin, { name: 'Lea Brun' });
  const changed = await admin.call('PATCH', `/users/${lea.id}`, { email: 'ada@palmer.example' });
  expect(changed.json.code).toBe('user.email-taken');
  expect((await admin.call('PATCH', `/users/${lea.id}`, { email: 'LEA.Brun@palmer.example' })).status).toBe(
    200,
  );
});

test('an admin changes name, email, role and zone; the history says what it was, and undo brings it back', async () => {
  const tom = await aColleague(app.current, admin, { name: 'Tom Ellis' });
  const change = (body: object) => admin.call('PATCH', `/users/${tom.id}`, body);
  await change({ role: 'manager' });
  await change({ name: 'Thomas Ellis' });
  await change({ email: 'thomas@palmer.example', zone: 'Asia/Tokyo' });
  expect(await userByName('Thomas Ellis')).toMatchObject({
    role: 'manager',
    email: 'thomas@palmer.example',
    zone: 'Asia/Tokyo',
  });

  const { items } = (await admin.call('GET', '/operations')).json;
  expect(items.slice(0, 3).map(({ label }: { label: string }) => label)).toEqual([
    'Changed the details of Thomas Ellis',
    'Renamed Tom Ellis to Thomas Ellis',
    'Made Tom Ellis a manager',
  ]);
  for (let n = 0; n < 3; n++) expect((await admin.call('POST', '/undo')).status).toBe(200);
  expect(await userByName('Tom Ellis')).toMatchObject({
    role: 'rep',
    email: tom.email,
    zone: 'Europe/Zurich',
  });
});

test('two admins who change different things both win; the same thing is told with both values', async () => {
  const sam = await aColleague(app.current, admin, { name: 'Sam Reed' });
  const { version } = await userByName('Sam Reed');
  await admin.call('PATCH', `/users/${sam.id}`, { version, role: 'manager' });
  expect((await admin.call('PATCH', `/users/${sam.id}`, { version, zone: 'Asia/Tokyo' })).status).toBe(200);
  const late = await admin.call('PATCH', `/users/${sam.id}`, { version, role: 'viewer' });
  expect(late).toMatchObject({
    status: 409,
    json: { code: 'thing.conflict', facts: { fields: { role: { yours: 'viewer', theirs: 'manager' } } } },
  });
});

test('an active admin always stays: not changed, not deactivated, not undone away', async () => {
  const { items } = (await admin.call('GET', '/users')).json;
  const me = items.find((user: { email: string }) => user.email === ADMIN.email);
  const demoted = await admin.call('PATCH', `/users/${me.id}`, { role: 'rep' });
  expect(demoted).toMatchObject({ status: 409, json: { code: 'user.last-admin' } });
  expect((await admin.call('POST', `/users/${me.id}/deactivate`, { handOverTo: null })).status).toBe(403);

  const eva = await aColleague(app.current, admin, { name: 'Eva Stone', role: 'rep' });
  const promoted = await admin.call('PATCH', `/users/${eva.id}`, { role: 'admin' });
  expect((await eva.browser.call('PATCH', `/users/${me.id}`, { role: 'rep' })).status).toBe(200);
  const undone = await eva.browser.call('POST', `/operations/${promoted.json.operationId}/undo`);
  expect(undone).toMatchObject({ status: 409, json: { code: 'user.last-admin' } });
  expect(
    (await admin.call('POST', '/users', { name: 'X', email: 'x@palmer.example', role: 'rep' })).status,
  ).toBe(403);
  expect((await eva.browser.call('PATCH', `/users/${me.id}`, { role: 'admin' })).status).toBe(200);
  expect((await admin.call('PATCH', `/users/${eva.id}`, { role: 'rep' })).status).toBe(200);
});

test('who is no longer an admin cannot take back what they did as one', async () => {
  const max = await aColleague(app.current, admin, { name: 'Max Frei', role: 'admin' });
  const zoe = await aColleague(app.current, admin, { name: 'Zoe Lang', role: 'admin' });
  await max.browser.call('PATCH', `/users/${zoe.id}`, { role: 'rep' });
  await admin.call('PATCH', `/users/${max.id}`, { role: 'rep' });
  expect(await max.browser.call('POST', '/undo')).toMatchObject({
    status: 403,
    json: { code: 'actor.not-allowed' },
  });
  expect(await userByName('Zoe Lang')).toMatchObject({ role: 'rep' });
});

test('an old email address that somebody else has by now stays theirs', async () => {
  const jo = await aColleague(app.current, admin, { name: 'Jo Beck' });
  const changed = await admin.call('PATCH', `/users/${jo.id}`, { email: 'jo@palmer.example' });
  await admin.call('POST', '/users', { name: 'Other Jo', email: jo.email, role: 'rep' });
  const undone = await admin.call('POST', `/operations/${changed.json.operationId}/undo`);
  expect(undone).toMatchObject({ status: 409, json: { code: 'operation.conflict' } });
  expect(undone.json.detail).toContain('Other Jo has the email address now.');
});

test('an invitation is undone with its link; one that was accepted is not', async () => {
  const first = await admin.call('POST', '/users', {
    name: 'Nina Voss',
    email: 'nina@palmer.example',
    role: 'rep',
  });
  expect((await admin.call('POST', '/undo')).json.label).toBe('Invited Nina Voss');
  expect(await userByName('Nina Voss')).toBeUndefined();
  expect((await aBrowser(app.current).call('GET', apiPath(first.json.link.url))).status).toBe(410);

  const second = await admin.call('POST', '/users', {
    name: 'Nina Voss',
    email: 'nina@palmer.example',
    role: 'rep',
  });
  await aBrowser(app.current).call('POST', apiPath(second.json.link.url), { password: PASSWORD });
  const refused = await admin.call('POST', `/operations/${second.json.operationId}/undo`);
  expect(refused).toMatchObject({ status: 409, json: { code: 'operation.conflict' } });
  expect((await signIn('nina@palmer.example', PASSWORD)).status).toBe(200);
});

test('who runs the server helps the only admin in, and nobody where there are two', async () => {
  const { name, path } = await resetLinkForSoleAdmin(app.current.deps);
  expect(name).toBe('Ada Palmer');
  const link = path.replace('/link/', '/links/');
  expect((await aBrowser(app.current).call('GET', link)).json).toMatchObject({
    purpose: 'reset',
    email: ADMIN.email,
  });
  await aColleague(app.current, admin, { name: 'Second Admin', role: 'admin' });
  await expect(resetLinkForSoleAdmin(app.current.deps)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});
