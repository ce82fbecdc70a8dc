import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { addDemo, anAdmin, DEMO_SHARE, removeDemo } from '../../testing/demo.ts';
import { aUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';
import { buildDemoJob } from './build-demo.job.ts';
import { startDemo } from './start-demo.ts';

const app = testApp();

const countRows = async (table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    app.current.deps.db.read,
  );
  return rows[0]?.n ?? 0;
};

const keysOf = async (type: 'contact' | 'account', title: string): Promise<{ id: string; key: number }> =>
  app.current.deps.db.read
    .selectFrom('record')
    .select(['id', 'key'])
    .where('type', '=', type)
    .where('title', '=', title)
    .executeTakeFirstOrThrow();

test.each(['Pacific/Pago_Pago', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
  'in %s the one who asks has something overdue, today, done, to come, some day and asleep; removed, all is as before',
  async (zone) => {
    const admin = await anAdmin(app.current, zone);
    const before = await takeSnapshot(app.current.deps);
    const words = [await countRows('record_search'), await countRows('activity_search')];

    await addDemo(app.current, admin);
    const { json: today } = await admin.call('GET', '/activities/today');
    expect(today.counts).toMatchObject({
      overdue: 3,
      today: 9,
      upcoming: 64,
      someday: 14,
      snoozed: 4,
      doneToday: 7,
    });
    expect(today.items.slice(0, 3).map((item: { subject: string }) => item.subject)).toEqual([
      'Send connection request',
      'Confirm pilot scope',
      'Send revised price list',
    ]);
    expect(today.done).toHaveLength(7);
    expect((await recount(app.current.deps)).length).toBeGreaterThan(100);

    await removeDemo(app.current, admin);
    expect(await takeSnapshot(app.current.deps)).toEqual(before);
    expect([await countRows('record_search'), await countRows('activity_search')]).toEqual(words);
    expect(await recount(app.current.deps)).toEqual([]);
    expect(await countRows('timeline_link')).toBe(0);
  },
);

test('the reps are those who did what the timeline tells, when it happened', async () => {
  const admin = await anAdmin(app.current);
  await addDemo(app.current, admin);
  const { deps } = app.current;
  const northwind = await keysOf('account', 'Northwind Robotics');
  const { json } = await admin.call('GET', `/records/${northwind.id}/timeline`);
  const note = json.items.find((entry: { payload: { kind: string } }) => entry.payload.kind === 'note.added');
  expect(note).toMatchObject({ actor: { name: 'Ben Adeyemi' }, via: { title: 'Oskar Lind' } });
  expect(note.recordedAt).toBe(note.happenedAt);
  const deals = (await admin.call('GET', `/deals?account=${northwind.id}`)).json.items;
  const campaigns = (await admin.call('GET', `/campaigns?deal=${deals[0].id}`)).json.items;
  expect(campaigns).toHaveLength(2);
  expect(campaigns[0]).toMatchObject({
    customerContact: { title: 'Priya Raman' },
    agency: { type: 'account' },
    agencyContact: { type: 'contact' },
  });
  expect((await admin.call('GET', `/contracts?account=${northwind.id}`)).json.items).toHaveLength(1);

  const { last_activity_at: last } = await deps.db.read
    .selectFrom('record')
    .select('last_activity_at')
    .where('key', '=', northwind.key)
    .executeTakeFirstOrThrow();
  expect(last).toBeGreaterThan(0);
  expect(last).toBeLessThanOrEqual(deps.clock());
  expect(await recount(deps)).toEqual(
    await deps.db.read
      .selectFrom('timeline_count')
      .selectAll()
      .where('n', '<>', 0)
      .orderBy('record_key')
      .orderBy('category')
      .orderBy('direct')
      .execute(),
  );
  await removeDemo(app.current, admin);
});

test('a contact who changed employer left the past with the account of then', async () => {
  const admin = await anAdmin(app.current);
  await addDemo(app.current, admin);
  const { read } = app.current.deps.db;
  const jobs = await read
    .selectFrom('employment')
    .selectAll()
    .orderBy('contact_key')
    .orderBy('from_at')
    .execute();
  const [first, second] = jobs.filter((job) =>
    jobs.some((other) => other.contact_key === job.contact_key && other.key !== job.key),
  );
  expect(second).toMatchObject({ contact_key: first?.contact_key, from_at: first?.to_at, to_at: null });
  const links = await read
    .selectFrom('timeline_link')
    .select(['record_key', 'happened_at'])
    .where('via_key', '=', first?.contact_key ?? 0)
    .execute();
  expect(
    links
      .filter((link) => link.record_key === first?.account_key)
      .every((link) => link.happened_at < (second?.from_at ?? 0)),
  ).toBe(true);
  expect(
    links
      .filter((link) => link.record_key === second?.account_key)
      .every((link) => link.happened_at >= (second?.from_at ?? 0)),
  ).toBe(true);
  await removeDemo(app.current, admin);
});

test('a build that was cut off goes on where it was, with nothing twice', async () => {
  const admin = await anAdmin(app.current);
  const { deps } = app.current;
  const { operationKey } = await startDemo(deps, { kind: 'user', user: admin.user }, DEMO_SHARE);
  let beats = 0;
  await buildDemoJob.run(deps, { operationKey, share: DEMO_SHARE }, aJob({ beat: async () => ++beats <= 3 }));
  const half = await countRows('record');
  expect(half).toBeGreaterThan(0);
  expect(await admin.call('DELETE', '/demo')).toMatchObject({
    status: 409,
    json: { code: 'operation.running' },
  });

  await app.current.runJobs();
  const subjects = await deps.db.read
    .selectFrom('activity')
    .select('id')
    .where('subject', '=', 'Discovery call')
    .where('status', '=', 'open')
    .where('owner_key', '=', admin.user.key)
    .execute();
  expect(await countRows('record')).toBeGreaterThan(half);
  expect(subjects.length).toBeGreaterThanOrEqual(1);
  expect((await admin.call('GET', '/activities/today')).json.counts).toMatchObject({
    overdue: 3,
    today: 9,
    doneToday: 7,
  });
  await removeDemo(app.current, admin);
});

test('only an admin adds demo data, once; what is not there is not removed', async () => {
  const admin = await anAdmin(app.current);
  const rep = await aUser(app.current);
  expect(await rep.call('POST', '/demo')).toMatchObject({ status: 403, json: { code: 'actor.not-allowed' } });
  expect(await rep.call('DELETE', '/demo')).toMatchObject({ status: 403 });
  expect(await admin.call('DELETE', '/demo')).toMatchObject({ status: 409, json: { code: 'demo.absent' } });
  await addDemo(app.current, admin);
  expect(await admin.call('POST', '/demo')).toMatchObject({ status: 409, json: { code: 'demo.present' } });
  expect(await admin.call('POST', '/undo')).toMatchObject({ status: 409 });
  await removeDemo(app.current, admin);
});
