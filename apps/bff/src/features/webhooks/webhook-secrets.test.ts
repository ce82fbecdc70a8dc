import { expect, test } from 'vitest';
import { testApp } from '../../testing/test-app.ts';
import { webhookWorld } from '../../testing/webhook-world.ts';

const app = testApp({ webhookPrivate: true });
const { there, make, ping, verified } = webhookWorld(app);

const DAY = 24 * 60 * 60 * 1000;

test('after a change of the secret both sign for a day, then the new one alone', async () => {
  const { ada, receiver } = there();
  const { id, secret } = await make();
  const { json } = await ada.call('POST', `/webhooks/${id}/secret`);
  const accepts = async (by: string) => {
    await ping(id);
    const { body, headers } = receiver.received.at(-1) ?? { body: '', headers: {} };
    try {
      return verified(by, { body, headers }) !== undefined;
    } catch {
      return false;
    }
  };
  expect([await accepts(secret), await accepts(json.secret)]).toEqual([true, true]);
  app.current.clock.advance(DAY);
  expect([await accepts(secret), await accepts(json.secret)]).toEqual([false, true]);
});

test('a secret is shown once and kept in no answer and no journal', async () => {
  const { ada, receiver } = there();
  const sent = { url: receiver.url, events: [] };
  const once = { 'idempotency-key': 'make-the-webhook-once' };
  const first = await ada.call('POST', '/webhooks', sent, once);
  expect(first.json.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect((await ada.call('POST', '/webhooks', sent, once)).json).toEqual({ ...first.json, secret: null });
  const { read } = app.current.deps.db;
  const places = await Promise.all([
    read.selectFrom('idempotency').selectAll().execute(),
    read.selectFrom('operation_change').selectAll().execute(),
    read.selectFrom('webhook').selectAll().execute(),
    read.selectFrom('webhook_delivery').selectAll().execute(),
  ]);
  expect(JSON.stringify(places)).not.toContain(first.json.secret);
  expect(JSON.stringify((await ada.call('GET', '/webhooks')).json)).not.toContain('whsec_');
});

test('a deleted webhook is told nothing; brought back by an undo, it signs as before', async () => {
  const { ada, receiver } = there();
  const { id, secret } = await make();
  const deleted = await ada.call('DELETE', `/webhooks/${id}`);
  await ada.call('POST', '/contacts', { lastName: 'Raman' });
  await app.current.runJobs();
  expect(receiver.received).toEqual([]);
  await ada.call('POST', `/operations/${deleted.json.operationId}/undo`);
  await ping(id);
  const sent = receiver.received.find(({ json }) => json.type === 'webhook.test');
  expect(verified(secret, sent)).toMatchObject({ type: 'webhook.test' });
});
