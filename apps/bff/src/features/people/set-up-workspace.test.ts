import { afterEach, beforeEach, expect, test } from 'vitest';
import { aBrowser } from '../../testing/browser.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { ADMIN, setUp, setupInput } from '../../testing/workspace.ts';
import { ensureSetupToken } from './ensure-setup-token.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
});
afterEach(() => app.close());

test('the first start gives one page, which makes the workspace and signs its admin in', async () => {
  const browser = aBrowser(app);
  expect((await browser.call('GET', '/setup')).json).toEqual({ needed: true });
  expect((await browser.call('GET', '/me')).status).toBe(401);

  const { status, json } = await browser.call('POST', '/setup', {
    ...(await setupInput(app)),
    locale: 'de-CH',
  });
  expect(status, JSON.stringify(json)).toBe(200);
  expect(json.me).toMatchObject({ name: 'Ada Palmer', role: 'admin', zone: 'Europe/Berlin', weekStart: 1 });

  const me = await browser.call('GET', '/me');
  expect(me.json.workspace).toMatchObject({ name: 'Palmer & Co', currency: 'CHF', hasDemo: false });
  expect((await browser.call('GET', '/setup')).json).toEqual({ needed: false });
  expect(await ensureSetupToken(app.deps)).toBeNull();
});

test('a token that was never printed, or one kept from before the set-up, opens nothing', async () => {
  const input = await setupInput(app);
  const wrong = await aBrowser(app).call('POST', '/setup', { ...input, token: 'guessed' });
  expect(wrong).toMatchObject({ status: 403, json: { code: 'setup.wrong-token' } });

  const spare = await setupInput(app);
  expect((await aBrowser(app).call('POST', '/setup', input)).status).toBe(200);
  for (const later of [spare, input]) {
    const answer = await aBrowser(app).call('POST', '/setup', { ...later, email: 'eve@palmer.example' });
    expect(answer).toMatchObject({ status: 409, json: { code: 'setup.done' } });
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
});

test('a token is kept as a hash only and runs out', async () => {
  const { token } = await setupInput(app);
  const kept = await app.deps.db.read.selectFrom('one_time_link').select('token_hash').execute();
  expect(JSON.stringify(kept)).not.toContain(token);
  const input = await setupInput(app);
  app.clock.advance(31 * 86_400_000);
  expect((await aBrowser(app).call('POST', '/setup', input)).json.code).toBe('setup.wrong-token');
});

test('two tabs at once make one workspace', async () => {
  const [one, other] = [await setupInput(app), { ...(await setupInput(app)), email: 'eve@palmer.example' }];
  const answers = await Promise.all([one, other].map((input) => aBrowser(app).call('POST', '/setup', input)));
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  const users = await app.deps.db.read.selectFrom('users').select('email').execute();
  expect(users).toHaveLength(1);
});

test('a set-up sent twice because its answer was lost happens once and signs in both times', async () => {
  const input = await setupInput(app);
  const key = { 'idempotency-key': 'one-and-the-same' };
  const first = await aBrowser(app).call('POST', '/setup', input, key);
  const browser = aBrowser(app);
  const second = await browser.call('POST', '/setup', input, key);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.json).toEqual(first.json);
  expect((await browser.call('GET', '/me')).status).toBe(200);
});

test('what cannot be used is told beside its field, and the token still works', async () => {
  const input = await setupInput(app);
  const empty = await aBrowser(app).call('POST', '/setup', {
    ...input,
    name: ' ',
    email: 'ada',
    zone: 'Mars',
  });
  expect(empty.status).toBe(400);
  expect(empty.json.errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'email', 'zone']);

  const weak = await aBrowser(app).call('POST', '/setup', { ...input, password: 'Palmer & Co 1' });
  expect(weak).toMatchObject({
    status: 422,
    json: { code: 'password.too-weak', errors: [{ path: 'password' }] },
  });
  expect((await aBrowser(app).call('POST', '/setup', input)).status).toBe(200);
});

test('no undo takes the workspace back', async () => {
  const browser = await setUp(app);
  expect((await browser.call('POST', '/undo')).json.code).toBe('operation.nothing-to-undo');
  const { items } = (await browser.call('GET', '/operations?actor=all')).json;
  expect(items[0]).toMatchObject({ label: 'Set up Palmer & Co', undoable: false });
  expect((await browser.call('POST', `/operations/${items[0].id}/undo`)).json.code).toBe(
    'operation.not-undoable',
  );
});

test('the password is kept as argon2id and nowhere else', async () => {
  await setUp(app);
  const { password_hash } = await app.deps.db.read
    .selectFrom('credential')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const journal = await app.deps.db.read.selectFrom('operation_change').select(['before', 'after']).execute();
  const answers = await app.deps.db.read.selectFrom('idempotency').selectAll().execute();
  expect(JSON.stringify([journal, answers])).not.toContain(ADMIN.password);
});

test('an admin renames the workspace and chooses its currency, and takes it back', async () => {
  const browser = await setUp(app);
  const { json } = await browser.call('PATCH', '/workspace', { name: 'Palmer & Sons', currency: 'CHF' });
  expect(json.workspace).toMatchObject({ name: 'Palmer & Sons', currency: 'CHF' });
  await browser.call('POST', '/undo');
  expect((await browser.call('GET', '/me')).json.workspace).toMatchObject({
    name: 'Palmer & Co',
    currency: 'GBP',
  });
});
