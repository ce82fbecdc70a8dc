import { beforeAll, expect, test } from 'vitest';
import { aBrowser, type Browser } from '../../testing/browser.ts';
import { testApp } from '../../testing/test-app.ts';
import { ADMIN, aColleague, setUp } from '../../testing/workspace.ts';

const app = testApp();
let admin: Browser;

beforeAll(async () => {
  admin = await setUp(app.current);
});

const signedIn = async (
  person: { email: string; password: string } = ADMIN,
  agent = 'Firefox',
): Promise<Browser> => {
  const browser = aBrowser(app.current);
  const { email, password } = person;
  const { status } = await browser.call('POST', '/session', { email, password }, { 'user-agent': agent });
  expect(status).toBe(200);
  return browser;
};

/** Opens the live stream and answers what it is told until it ends. */
const listen = async (browser: Browser): Promise<{ ended: Promise<string> }> => {
  const response = await app.current.app.request('/api/live', { headers: { cookie: browser.cookie ?? '' } });
  expect(response.status).toBe(200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  expect(first?.value).toContain('hello');
  const rest = async () => {
    let told = '';
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read())
      told += part.value;
    return told;
  };
  return { ended: rest() };
};

test('after signing out the cookie is worth nothing, also to whoever copied it', async () => {
  const browser = await signedIn();
  const thief = aBrowser(app.current, browser.cookie);
  expect((await thief.call('GET', '/me')).status).toBe(200);
  const { ended } = await listen(browser);

  const out = await browser.call('DELETE', '/session');
  expect(out.status).toBe(200);
  expect(browser.cookie).toBeUndefined();
  expect(await thief.call('GET', '/me')).toMatchObject({ status: 401, json: { code: 'session.required' } });
  expect((await thief.call('POST', '/undo')).status).toBe(401);
  await ended;
});

test('signing out twice is no mistake', async () => {
  expect(await aBrowser(app.current).call('DELETE', '/session')).toMatchObject({
    status: 200,
    json: { ended: 0 },
  });
});

test('one sees where one is signed in, and ends a session elsewhere with its stream', async () => {
  const person = await aColleague(app.current, admin, { name: 'Nora Okafor' });
  const here = await signedIn(person, 'Chrome on a laptop');
  const elsewhere = await signedIn(person, 'Safari on a phone');
  const { ended } = await listen(elsewhere);

  const { items } = (await here.call('GET', '/sessions')).json;
  expect(items).toHaveLength(3);
  expect(items.filter(({ current }: { current: boolean }) => current)).toMatchObject([
    { agent: 'Chrome on a laptop' },
  ]);
  const phone = items.find(({ agent }: { agent: string }) => agent === 'Safari on a phone');

  expect((await here.call('DELETE', `/sessions/${phone.id}`)).status).toBe(200);
  await ended;
  expect((await elsewhere.call('GET', '/me')).status).toBe(401);
  expect((await here.call('DELETE', `/sessions/${phone.id}`)).status).toBe(404);
  expect((await here.call('GET', '/me')).status).toBe(200);
});

test("nobody ends another's session, not even an admin", async () => {
  const person = await aColleague(app.current, admin, { name: 'Lea Brun' });
  const { items } = (await person.browser.call('GET', '/sessions')).json;
  expect((await admin.call('DELETE', `/sessions/${items[0].id}`)).status).toBe(404);
  expect((await person.browser.call('GET', '/me')).status).toBe(200);
});

test('all other sessions end at once', async () => {
  const person = await aColleague(app.current, admin, { name: 'Tom Ellis' });
  const others = [await signedIn(person), await signedIn(person)];
  expect((await person.browser.call('DELETE', '/sessions')).json).toEqual({ ended: 2 });
  for (const other of others) expect((await other.call('GET', '/me')).status).toBe(401);
  expect((await person.browser.call('GET', '/me')).status).toBe(200);
});

test('a session that was not used for thirty days has ended; one in use goes on', async () => {
  const [idle, used] = [await signedIn(), await signedIn()];
  for (let day = 0; day < 31; day += 10) {
    app.current.clock.advance(10 * 86_400_000);
    const answer = await used.call('GET', '/me');
    expect(answer.status).toBe(200);
    // The browser forgets a cookie that is not given anew.
    expect(answer.headers.getSetCookie()[0]).toContain('Max-Age=2592000');
  }
  expect((await used.call('GET', '/me')).headers.getSetCookie()).toEqual([]);
  app.current.clock.advance(10 * 60_000);
  await used.call('DELETE', '/session');
  expect(used.cookie).toBeUndefined();
  expect((await idle.call('GET', '/me')).status).toBe(401);
  admin = await signedIn();
});

test('another password needs the current one, ends the other sessions and works from then on', async () => {
  const person = await aColleague(app.current, admin, { name: 'Mia Wong' });
  const other = await signedIn(person);
  const next = 'seven herons on a roof';
  const change = (current: string, password: string) =>
    person.browser.call('POST', '/me/password', { current, next: password });

  expect(await change('a guess', next)).toMatchObject({
    status: 400,
    json: { errors: [{ path: 'current', message: 'This is not your current password.' }] },
  });
  expect(await change(person.password, 'Mia Wong 1990')).toMatchObject({
    status: 422,
    json: { code: 'password.too-weak', errors: [{ path: 'next' }] },
  });
  expect((await other.call('GET', '/me')).status).toBe(200);

  expect(await change(person.password, next)).toMatchObject({ status: 200, json: { ended: 1 } });
  expect((await other.call('GET', '/me')).status).toBe(401);
  expect((await person.browser.call('GET', '/me')).status).toBe(200);
  const { email } = person;
  expect(
    (await aBrowser(app.current).call('POST', '/session', { email, password: person.password })).status,
  ).toBe(401);
  expect((await aBrowser(app.current).call('POST', '/session', { email, password: next })).status).toBe(200);
});

test('guessing the current password in a borrowed session is told to wait', async () => {
  const person = await aColleague(app.current, admin, { name: 'Raj Patel' });
  const guess = (current: string) =>
    person.browser.call('POST', '/me/password', { current, next: 'seven herons on a roof' });
  for (let n = 0; n < 10; n++) expect((await guess('a guess')).status).toBe(400);
  expect((await guess(person.password)).status).toBe(429);
});

test('a password is the same password from any keyboard', async () => {
  const composed = 'Zürcher Brücke é';
  const person = await aColleague(app.current, admin, {
    name: 'Uma Keller',
    password: composed.normalize('NFD'),
  });
  const { email } = person;
  const { status } = await aBrowser(app.current).call('POST', '/session', {
    email,
    password: composed.normalize('NFC'),
  });
  expect(status).toBe(200);
});
