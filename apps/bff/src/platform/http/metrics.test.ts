import { expect, test } from 'vitest';
import { aUser } from '../../testing/people.ts';
import { aProgram, withKey } from '../../testing/programs.ts';
import { testApp } from '../../testing/test-app.ts';

const TOKEN = 'a-token-of-the-collector';
const app = testApp({ metricsToken: TOKEN });
const without = testApp();

const scrape = async (token: string) => {
  const answer = await app.current.app.request('/api/metrics', {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, text: await answer.text() };
};

test('a collector reads how Daybook is doing: requests, operations, jobs, listeners, process and database', async () => {
  const nora = await aUser(app.current);
  const { json } = await nora.call('POST', '/activities', { type: 'call', subject: 'Call Priya' });
  await nora.call('GET', `/activities/${json.activity.id}`);
  await nora.call('GET', `/activities/${crypto.randomUUID()}`);
  await app.current.deps.db.write
    .insertInto('job')
    .values({ kind: 'test.waits', payload: '{}', run_at: app.current.clock.now() - 5000, created_at: 0 })
    .execute();

  const { status, text } = await scrape(TOKEN);
  expect(status).toBe(200);
  const count = 'daybook_http_request_duration_seconds_count';
  expect(text).toContain(`${count}{method="GET",route="/api/activities/:id",status="200"} 1`);
  expect(text).toContain(`${count}{method="GET",route="/api/activities/:id",status="404"} 1`);
  expect(text).toContain('daybook_operations_total{kind="activity.create"} 1');
  expect(text).toContain('daybook_jobs{kind="test.waits",state="queued"} 1');
  expect(text).toContain('daybook_job_queue_age_seconds 5');
  expect(text).toContain('daybook_live_connections 0');
  expect(text).toMatch(/daybook_database_bytes [1-9]\d+/);
  expect(text).toMatch(/process_resident_memory_bytes [1-9]\d+/);
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  expect(text).not.toContain(json.activity.id);
  expect(text).not.toContain('Priya');
});

test('figures are for admins and collectors only', async () => {
  const ada = await aUser(app.current, { role: 'admin' });
  const nora = await aUser(app.current);
  const status = async (scope: string, owner = ada) => {
    const { secret } = await aProgram(app.current, owner, { scope });
    return (await scrape(secret)).status;
  };
  expect(await status('admin')).toBe(200);
  expect(await status('write')).toBe(403);
  expect(await status('admin', nora)).toBe(403);
  expect((await scrape('not-the-token-at-all')).status).toBe(401);
  expect((await app.current.app.request('/api/metrics')).status).toBe(401);
  expect((await withKey(without.current, TOKEN)('GET', '/metrics')).status).toBe(401);
  // The token opens nothing else.
  expect((await withKey(app.current, TOKEN)('GET', '/me')).status).toBe(401);
});
