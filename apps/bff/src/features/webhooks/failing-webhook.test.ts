import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { webhookWorld } from '../../testing/webhook-world.ts';
import { selectDue } from './deliveries.store.ts';

const app = testApp({ webhookPrivate: true });
const { there, make, later, deliveries, ping, webhookOf } = webhookWorld(app);

const MINUTE = 60 * 1000;
const MANY = 40;

/** How many jobs of webhooks were made so far. */
const jobsMade = async (): Promise<number> => {
  const { n } = await app.current.deps.db.read
    .selectFrom('job')
    .select(sql<number>`count(*)`.as('n'))
    .where('kind', 'in', ['webhook.deliver', 'webhook.resume'])
    .executeTakeFirstOrThrow();
  return n;
};

const ids = (): (string | undefined)[] =>
  there().receiver.received.map(({ headers }) => String(headers['webhook-id']));

/** So many contacts were made while the receiver gave no good answer. */
const failWithMany = async (): Promise<string> => {
  const { receiver, ada } = there();
  const { id } = await make(['contact.created']);
  receiver.answer(503);
  for (let n = 0; n < MANY; n++) await ada.call('POST', '/contacts', { lastName: `Number ${n}` });
  await app.current.runJobs();
  return id;
};

test('however many deliveries wait for a receiver that fails, a pause costs one try and few jobs', async () => {
  await failWithMany();
  const { receiver } = there();
  expect(receiver.received).toHaveLength(1);
  const before = await jobsMade();
  for (let n = 0; n < 10; n++) {
    const tried = receiver.received.length;
    await later(6 * MINUTE);
    expect(receiver.received.length - tried).toBeGreaterThan(0);
    // The one that shows whether it still fails, and such as are due by their own schedule at the very moment.
    expect(receiver.received.length - tried).toBeLessThanOrEqual(2);
  }
  expect((await jobsMade()) - before).toBeLessThan(MANY);
});

test('once it answers, all that waited arrives, each once, and it fails no more', async () => {
  const id = await failWithMany();
  const { receiver } = there();
  for (let n = 0; n < 3; n++) await later(6 * MINUTE);
  const tried = new Set(ids());
  receiver.answer(204);
  receiver.received.splice(0);
  await later(6 * MINUTE);
  // What was tried is tried again by its own schedule: it may be what the receiver cannot read.
  expect(receiver.received.length).toBeGreaterThanOrEqual(MANY - tried.size);
  expect(await webhookOf(id)).toMatchObject({ failingSince: null });
  await later(60 * MINUTE);
  expect(new Set(ids()).size).toBe(MANY);
  expect(receiver.received).toHaveLength(MANY);
  expect((await deliveries(id)).every(({ state }: { state: string }) => state === 'delivered')).toBe(true);
});

test('a test message that arrives brings what waited after it', async () => {
  const id = await failWithMany();
  const { receiver } = there();
  receiver.answer(204);
  receiver.received.splice(0);
  await ping(id);
  const [first, ...after] = receiver.received.map(({ json }) => json.type);
  expect(first).toBe('webhook.test');
  expect(after).toEqual(Array.from({ length: MANY - 1 }, () => 'contact.created'));
});

test('what waits for a webhook that is switched off has failed, and all of it is sent again at once', async () => {
  const id = await failWithMany();
  const { ada, receiver } = there();
  await ada.call('PATCH', `/webhooks/${id}`, { active: false });
  await later(6 * MINUTE);
  const states = async () => new Set((await deliveries(id)).map(({ state }: { state: string }) => state));
  expect(await states()).toEqual(new Set(['failed']));
  await ada.call('PATCH', `/webhooks/${id}`, { active: true });
  receiver.answer(204);
  receiver.received.splice(0);
  const { json } = await ada.call('POST', `/webhooks/${id}/replay`, { since: '1970-01-01T00:00:00Z' });
  expect(json).toEqual({ queued: MANY });
  const before = await jobsMade();
  await app.current.runJobs();
  expect(receiver.received).toHaveLength(MANY);
  expect(await states()).toEqual(new Set(['delivered']));
  expect((await jobsMade()) - before).toBe(MANY);
});

test('a webhook that was deleted is told nothing of what waited', async () => {
  const id = await failWithMany();
  const { ada, receiver } = there();
  receiver.answer(204);
  receiver.received.splice(0);
  expect((await ada.call('DELETE', `/webhooks/${id}`)).status).toBe(200);
  await later(6 * MINUTE);
  expect(receiver.received).toEqual([]);
});

test('what waits is found without what was delivered before', async () => {
  const { db } = app.current.deps;
  await sql`${upTo(5000)} insert into webhook_delivery (id, webhook_key, event, body, source, state, next_at, created_at)
    select 'msg_' || i, 7, 'x', '{}', 'x' || i, case when i % 100 = 0 then 'waiting' else 'delivered' end, i, i
    from series`.execute(db.write);
  await analyse(db);
  const query = selectDue(db.read, { webhookKey: 7, now: 5000, after: 500, limit: 20 }).compile();
  const plan = await planOf(db, query);
  expect(plan).toContain('webhook_delivery_waiting');
  expect(costlyStep(db, plan), plan).toBeUndefined();
});
