import { beforeAll, expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { aProgram, withKey } from '../../testing/programs.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';

const app = testApp();

beforeAll(async () => {
  await setUp(app.current);
});

const CALL = { type: 'call', subject: 'Discovery call' };

test('a program with a key works in its owner’s name, and history and timeline name the key', async () => {
  const nora = await aUser(app.current);
  const zapier = await aProgram(app.current, nora);
  expect(zapier.secret).toMatch(/^daybook_[\w-]{43}$/);

  const contact = await zapier.call('POST', '/contacts', { firstName: 'Priya', lastName: 'Raman' });
  expect(contact.status).toBe(200);
  const { id } = contact.json.contact;
  const by = { actor: { name: 'Nora Okafor' }, through: 'Zapier' };
  expect((await nora.call('GET', `/operations/${contact.json.operationId}`)).json).toMatchObject(by);
  const planned = await zapier.call('POST', '/activities', { ...CALL, primaryId: id });
  await nora.call('POST', `/activities/${planned.json.activity.id}/complete`, { outcome: 'connected' });
  const timeline = await zapier.call('GET', `/records/${id}/timeline`);
  expect(timeline.json.items.map(({ through }: { through: string | null }) => through)).toContain('Zapier');
  expect(timeline.json.items[0]).toMatchObject({ actor: { name: 'Nora Okafor' }, through: null });
  expect((await zapier.call('GET', '/me')).json.me).toMatchObject({ id: nora.user.id });
});

test('only the hash of a key is kept, and it is shown once', async () => {
  const nora = await aUser(app.current);
  const sent = { name: 'Zapier', scope: 'read' };
  const once = { 'idempotency-key': 'make-the-key-once' };
  const first = await nora.call('POST', '/api-keys', sent, once);
  const again = await nora.call('POST', '/api-keys', sent, once);
  expect(again.json).toEqual({ ...first.json, secret: null });
  const { read } = app.current.deps.db;
  const places = await Promise.all([
    read.selectFrom('api_key').selectAll().execute(),
    read.selectFrom('idempotency').selectAll().execute(),
    read.selectFrom('operation_change').selectAll().execute(),
  ]);
  expect(JSON.stringify(places)).not.toContain(first.json.secret);
  const { json } = await nora.call('GET', '/api-keys');
  expect(json.items).toHaveLength(1);
  expect(json.items[0]).toMatchObject({ name: 'Zapier', ending: first.json.secret.slice(-4), usedAt: null });
  expect(JSON.stringify(json)).not.toContain(first.json.secret);
});

test('a key that may read changes nothing, one that may write manages nothing', async () => {
  const ada = await aUser(app.current, { role: 'admin' });
  const reader = await aProgram(app.current, ada, { scope: 'read' });
  const writer = await aProgram(app.current, ada, { scope: 'write' });
  const manager = await aProgram(app.current, ada, { scope: 'admin' });
  const invite = () => ({ name: 'Iris Lam', email: `${crypto.randomUUID()}@palmer.example`, role: 'rep' });

  expect((await reader.call('GET', '/activities')).status).toBe(200);
  expect((await reader.call('GET', '/operations?actor=all')).status).toBe(200);
  for (const [method, path] of [
    ['POST', '/activities'],
    ['PATCH', '/me'],
    ['POST', '/undo'],
    ['POST', '/users'],
  ] as const)
    expect(await reader.call(method, path, {})).toMatchObject({
      status: 403,
      json: { code: 'actor.not-allowed' },
    });
  expect((await writer.call('POST', '/activities', CALL)).status).toBe(200);
  expect((await writer.call('POST', '/users', invite())).status).toBe(403);
  expect((await manager.call('POST', '/users', invite())).status).toBe(200);
});

test('a key allows never more than its owner may, now', async () => {
  const nora = await aUser(app.current, { role: 'viewer' });
  const program = await aProgram(app.current, nora, { scope: 'admin' });
  expect((await program.call('POST', '/activities', CALL)).status).toBe(403);
  expect((await program.call('POST', '/teams', { name: 'North', memberIds: [] })).status).toBe(403);
});

test('what belongs to a signed-in person is not for keys: sessions, passwords and keys themselves', async () => {
  const ada = await aUser(app.current, { role: 'admin' });
  const { call } = await aProgram(app.current, ada, { scope: 'admin' });
  for (const [method, path, body] of [
    ['GET', '/sessions'],
    ['DELETE', '/sessions'],
    ['POST', '/me/password', { current: 'a', next: 'a bench by the lake' }],
    ['GET', '/api-keys'],
    ['POST', '/api-keys', { name: 'Another', scope: 'admin' }],
    ['GET', '/live'],
  ] as const)
    expect(await call(method, path, body)).toMatchObject({ status: 403, json: { code: 'api-key.not-here' } });
});

test('a revoked key, one that has run out and one whose owner is deactivated are out at once and for good', async () => {
  const ada = await aUser(app.current, { name: 'Ada Palmer', role: 'admin' });
  const nora = await aUser(app.current);
  const out = { status: 401, json: { code: 'api-key.invalid' } };

  const revoked = await aProgram(app.current, nora);
  expect((await nora.call('DELETE', `/api-keys/${revoked.id}`)).status).toBe(200);
  expect(await revoked.call('GET', '/me')).toMatchObject(out);
  expect((await nora.call('DELETE', `/api-keys/${revoked.id}`)).status).toBe(404);
  expect(await nora.call('POST', '/undo')).toMatchObject({ json: { code: 'operation.nothing-to-undo' } });

  const short = await aProgram(app.current, nora, { expiresInDays: 1 });
  app.current.clock.advance(24 * 60 * 60 * 1000 - 1);
  expect((await short.call('GET', '/me')).status).toBe(200);
  app.current.clock.advance(1);
  expect(await short.call('GET', '/me')).toMatchObject(out);

  const left = await aProgram(app.current, nora);
  await ada.call('POST', `/users/${nora.user.id}/deactivate`, { handOverTo: null });
  expect(await left.call('GET', '/me')).toMatchObject(out);
  await ada.call('POST', `/users/${nora.user.id}/reactivate`);
  expect(await left.call('GET', '/me')).toMatchObject(out);
  expect((await withKey(app.current, 'daybook_made-up')('GET', '/health')).status).toBe(401);
});

test('an admin sees and revokes everybody’s keys', async () => {
  const ada = await aUser(app.current, { name: 'Ada Palmer', role: 'admin' });
  const nora = await aUser(app.current);
  const zapier = await aProgram(app.current, nora, { name: 'Nora’s own' });
  const all = await ada.call('GET', '/api-keys?of=all');
  expect(all.json.items).toContainEqual(
    expect.objectContaining({ id: zapier.id, owner: { id: nora.user.id, name: 'Nora Okafor' } }),
  );
  expect((await ada.call('GET', '/api-keys')).json.items).toEqual([]);
  expect((await ada.call('DELETE', `/api-keys/${zapier.id}`)).status).toBe(200);
  expect((await zapier.call('GET', '/me')).status).toBe(401);
});

test('when a key was used, and from where, is noted once a minute', async () => {
  const nora = await aUser(app.current);
  const zapier = await aProgram(app.current, nora);
  const used = async () => (await nora.call('GET', '/api-keys')).json.items[0].usedAt;
  await zapier.call('GET', '/me');
  const first = await used();
  expect(first).not.toBeNull();
  app.current.clock.advance(59_000);
  await zapier.call('GET', '/me');
  expect(await used()).toBe(first);
  app.current.clock.advance(1_000);
  await zapier.call('GET', '/me');
  expect(Date.parse(await used()) - Date.parse(first)).toBe(60_000);
});

test('a key is no cookie: other sites may not ride on it, and it rides on no cookie', async () => {
  const [nora, ben] = [await aUser(app.current), await aUser(app.current, { name: 'Ben Adeyemi' })];
  const zapier = await aProgram(app.current, nora);
  const foreign = { host: 'daybook.example', origin: 'https://app.zapier.example' };
  expect((await zapier.call('POST', '/activities', CALL, foreign)).status).toBe(200);
  expect((await zapier.call('POST', '/activities', CALL, { ...foreign, cookie: ben.cookie })).json.code).toBe(
    'request.cross-site',
  );
  const both = await zapier.call('GET', '/me', undefined, { cookie: ben.cookie });
  expect(both.json.me.id).toBe(nora.user.id);
  expect(both.headers.get('set-cookie')).toBeNull();
  const wrong = await withKey(app.current, 'daybook_made-up')('GET', '/me', undefined, {
    cookie: ben.cookie,
  });
  expect(wrong.status).toBe(401);
});

test('a program that sends a request again with its key gets the first answer, and another program does not', async () => {
  const nora = await aUser(app.current);
  const [zapier, script] = [await aProgram(app.current, nora), await aProgram(app.current, nora)];
  const once = { 'idempotency-key': 'one-and-the-same' };
  const first = await zapier.call('POST', '/activities', CALL, once);
  expect((await zapier.call('POST', '/activities', CALL, once)).json).toEqual(first.json);
  expect(await zapier.call('POST', '/activities', { ...CALL, subject: 'Other' }, once)).toMatchObject({
    status: 422,
  });
  const other = await script.call('POST', '/activities', CALL, once);
  expect(other.json.activity.id).not.toBe(first.json.activity.id);
});

test('a program that asks too fast is told when to come back, and nobody else waits for it', async () => {
  const nora = await aUser(app.current);
  const [greedy, modest] = [await aProgram(app.current, nora), await aProgram(app.current, nora)];
  let last = await greedy.call('GET', '/health');
  for (let n = 0; n < 400 && last.status === 200; n++) last = await greedy.call('GET', '/health');
  expect(last).toMatchObject({ status: 429, json: { code: 'request.too-many' } });
  expect(last.headers.get('retry-after')).toBe('1');
  expect((await modest.call('GET', '/health')).status).toBe(200);
  app.current.clock.advance(1000);
  expect((await greedy.call('GET', '/health')).status).toBe(200);
});

test('a key without a name, for a scope there is not, or for no time is refused at its field', async () => {
  const nora = await aUser(app.current);
  const { status, json } = await nora.call('POST', '/api-keys', {
    name: ' ',
    scope: 'all',
    expiresInDays: 0,
  });
  expect(status).toBe(400);
  expect(json.errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'scope', 'expiresInDays']);
});
