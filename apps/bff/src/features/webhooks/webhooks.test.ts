import { expect, test } from 'vitest';
import { aUser, type Json } from '../../testing/people.ts';
import { aProgram } from '../../testing/programs.ts';
import { testApp } from '../../testing/test-app.ts';
import { webhookWorld } from '../../testing/webhook-world.ts';

const app = testApp({ webhookPrivate: true });
const strict = testApp();
const { there, signInAgain, make, types, later, ping, deliveries, webhookOf, verified } = webhookWorld(app);

const HOUR = 60 * 60 * 1000;

test('what happens is told, signed so that the library of the specification accepts it', async () => {
  const { receiver } = there();
  const { secret } = await make();
  const nora = await aUser(app.current);
  const zapier = await aProgram(app.current, nora);
  const contact = await zapier.call('POST', '/contacts', { firstName: 'Priya', lastName: 'Raman' });
  const call = { type: 'call', subject: 'Discovery call', primaryId: contact.json.contact.id };
  const planned = await zapier.call('POST', '/activities', call);
  await zapier.call('POST', `/activities/${planned.json.activity.id}/complete`, { outcome: 'connected' });
  await app.current.runJobs();

  expect(types()).toEqual(['contact.created', 'activity.created', 'activity.completed']);
  for (const { body, headers } of receiver.received)
    expect(verified(secret, { body, headers })).toEqual(JSON.parse(body));
  const [told] = receiver.received;
  expect(told?.json).toMatchObject({
    data: {
      id: contact.json.contact.id,
      object: { firstName: 'Priya', lastName: 'Raman', version: 1 },
      operation: { id: contact.json.operationId, actor: { name: 'Nora Okafor' }, through: 'Zapier' },
    },
  });
  const forged = { ...told?.headers, 'webhook-id': 'msg_another' };
  expect(() => verified(secret, { body: told?.body ?? '', headers: forged })).toThrow(
    'No matching signature',
  );
});

test('an undo is told as what it did and as itself, and does not swallow what was done before it', async () => {
  await make();
  const { ada } = there();
  const contact = await ada.call('POST', '/contacts', { firstName: 'Priya', lastName: 'Raman' });
  await ada.call('POST', '/undo');
  await app.current.runJobs();
  // The contact is gone by the time its creation is told, so what is left to tell is that it is.
  expect(types().toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['contact.removed', 'operation.undone']);
  const undone = there().receiver.received.find(({ json }) => json.type === 'operation.undone');
  expect(undone?.json.data.object).toMatchObject({ id: contact.json.operationId, kind: 'contact.create' });
});

test('changing, the trash and the way back are told apart', async () => {
  await make();
  const { ada } = there();
  const { contact } = (await ada.call('POST', '/contacts', { lastName: 'Raman' })).json;
  await app.current.runJobs();
  await ada.call('PATCH', `/contacts/${contact.id}`, { jobTitle: 'Buyer', version: contact.version });
  await app.current.runJobs();
  await ada.call('POST', `/records/${contact.id}/trash`);
  await app.current.runJobs();
  await ada.call('POST', `/records/${contact.id}/restore`);
  await app.current.runJobs();
  expect(types()).toEqual(['contact.created', 'contact.changed', 'contact.trashed', 'contact.restored']);
});

test('a merge is told of the one that is part of another now, with what its address leads to; taking it apart too', async () => {
  await make(['contact.merged', 'contact.restored']);
  const { ada, receiver } = there();
  const add = async (lastName: string) => (await ada.call('POST', '/contacts', { lastName })).json.contact;
  const [kept, other] = [await add('Raman'), await add('Raman-Lind')];
  await ada.call('POST', `/contacts/${kept.id}/merge`, { otherId: other.id });
  await app.current.runJobs();
  await ada.call('POST', '/undo');
  await app.current.runJobs();
  expect(types()).toEqual(['contact.merged', 'contact.restored']);
  expect(receiver.received.map(({ json }) => [json.data.id, json.data.object.id])).toEqual([
    [other.id, kept.id],
    [other.id, other.id],
  ]);
});

test('a webhook is told what it chose, and a test whatever it chose', async () => {
  const { ada } = there();
  const { id } = await make(['activity.completed']);
  await ada.call('POST', '/activities', { type: 'call', subject: 'Not to be told' });
  await ping(id);
  expect(types()).toEqual(['webhook.test']);
});

test('what fails is tried again by the schedule, under the same id, and each try is in the log', async () => {
  const { receiver, ada } = there();
  const { id } = await make(['contact.created']);
  receiver.answer(500);
  await ada.call('POST', '/contacts', { lastName: 'Raman' });
  await app.current.runJobs();
  expect((await deliveries(id))[0]).toMatchObject({
    state: 'waiting',
    attempts: 1,
    tries: [{ status: 500, error: 'The answer was 500.' }],
  });
  expect(await webhookOf(id)).toMatchObject({ active: true, failingSince: expect.any(String) });
  await later(4_000);
  expect(receiver.received).toHaveLength(1);
  await later(2_000);
  expect(receiver.received).toHaveLength(2);
  receiver.answer(200);
  await later(HOUR);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const [delivered] = await deliveries(id);
  expect(delivered).toMatchObject({ state: 'delivered', attempts: 3, nextAt: null });
  expect(delivered.tries.map(({ status }: { status: number }) => status)).toEqual([500, 500, 200]);
  expect(JSON.parse(delivered.body).type).toBe('contact.created');
  expect((await webhookOf(id)).failingSince).toBeNull();
});

test('while a receiver fails, what else waits for it is left in peace, and comes when it is back', async () => {
  const { receiver, ada } = there();
  await make(['contact.created']);
  receiver.answer(503);
  for (const lastName of ['One', 'Two', 'Three']) await ada.call('POST', '/contacts', { lastName });
  await app.current.runJobs();
  expect(receiver.received).toHaveLength(1);
  receiver.answer(204);
  await later(6_000);
  await later(1_000);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3);
});

test('a receiver to which nothing gets through for three days is switched off, said so, and caught up with', async () => {
  const { receiver, ada } = there();
  const { id } = await make(['contact.created']);
  receiver.answer(500);
  const since = app.current.deps.clock();
  await ada.call('POST', '/contacts', { lastName: 'Raman' });
  for (let n = 0; n < 60; n++) await later(2 * HOUR);
  expect(await webhookOf(id)).toMatchObject({ active: false, offReason: 'failing' });
  const history = await ada.call('GET', '/operations?actor=all');
  expect(history.json.items[0].label).toMatch(/^Switched off the webhook to 127\.0\.0\.1/);

  receiver.answer(204);
  receiver.received.splice(0);
  await ada.call('PATCH', `/webhooks/${id}`, { active: true });
  expect(await webhookOf(id)).toMatchObject({ active: true, offReason: '', failingSince: null });
  const replay = { since: new Date(since).toISOString() };
  expect((await ada.call('POST', `/webhooks/${id}/replay`, replay)).json).toEqual({ queued: 1 });
  await app.current.runJobs();
  expect(types()).toEqual(['contact.created']);
  expect((await deliveries(id))[0]).toMatchObject({ state: 'delivered' });
});

test('one that answers 410 wants no more', async () => {
  const { receiver } = there();
  const { id } = await make();
  receiver.answer(410);
  await ping(id);
  expect(await webhookOf(id)).toMatchObject({ active: false, offReason: 'gone' });
  expect((await deliveries(id))[0]).toMatchObject({ state: 'failed' });
});

test('whether any delivery has failed is told with every page, whichever it stands on', async () => {
  const { ada, receiver } = there();
  const { id } = await make();
  const anyFailed = async () => (await ada.call('GET', `/webhooks/${id}/deliveries?limit=1`)).json.anyFailed;
  expect(await anyFailed()).toBe(false);
  receiver.answer(410);
  await ping(id);
  receiver.answer(204);
  await ada.call('PATCH', `/webhooks/${id}`, { active: true });
  await ping(id);
  expect((await deliveries(id)).map(({ state }: Json) => state)).toEqual(['delivered', 'failed']);
  expect(await anyFailed()).toBe(true);
  await ada.call('POST', `/webhooks/${id}/replay`, { since: '1970-01-01T00:00:00Z' });
  await app.current.runJobs();
  expect(await anyFailed()).toBe(false);
});

test('one delivery is sent once more under its id', async () => {
  const { ada, receiver } = there();
  const { id } = await make();
  await ping(id);
  const [delivery] = await deliveries(id);
  await ada.call('POST', `/webhooks/${id}/deliveries/${delivery.id}/replay`);
  await app.current.runJobs();
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery.id, delivery.id]);
});

test('a redirect is not followed', async () => {
  const { receiver } = there();
  const { id } = await make();
  receiver.answer(302, { location: '/elsewhere' });
  await ping(id);
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook']);
  expect((await deliveries(id))[0].tries[0]).toMatchObject({
    status: 302,
    error: 'The answer was a redirect, which is not followed.',
  });
});

test('this machine and local networks are not called unless a setting allows it', async () => {
  const ada = await aUser(strict.current, { name: 'Ada Palmer', role: 'admin' });
  const { port } = new URL(there().receiver.url);
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '169.254.169.254']) {
    const made = await ada.call('POST', '/webhooks', { url: `http://${host}:${port}/hook`, events: [] });
    const { id } = made.json.webhook;
    await ada.call('POST', `/webhooks/${id}/test`);
    await strict.current.runJobs();
    const { json } = await ada.call('GET', `/webhooks/${id}/deliveries`);
    expect(json.items[0].tries[0], host).toMatchObject({ status: null });
    expect(json.items[0].tries[0].error, host).toMatch(/private network/);
  }
  expect(there().receiver.received).toEqual([]);
});

test.each(['ftp://example.com', 'https://user:secret@example.com/hook', 'nowhere', 'javascript:alert(1)'])(
  '%s is refused as an address',
  async (url) => {
    const { status, json } = await there().ada.call('POST', '/webhooks', { url, events: [] });
    expect(status).toBe(400);
    expect(json.errors).toEqual([expect.objectContaining({ path: 'url' })]);
  },
);

test('deliveries are forgotten after thirty days', async () => {
  const { id } = await make();
  await ping(id);
  expect(await deliveries(id)).toHaveLength(1);
  await app.current.deps.db.write
    .insertInto('job')
    .values({ kind: 'webhook.forget', payload: '{}', run_at: 0, created_at: 0, last_error: null })
    .execute();
  await later(31 * 24 * HOUR);
  await signInAgain();
  expect(await deliveries(id)).toEqual([]);
});
