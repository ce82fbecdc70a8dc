import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { insertAnswer } from '../operation/idempotency.store.ts';
import { insertSession } from '../session/session.store.ts';
import { housekeeping } from './housekeeping.job.ts';

const app = testApp();

const DAY_MS = 24 * 60 * 60 * 1000;

/** One of everything that is forgotten some day, all of it begun now. */
const makeOneOfEach = async (name: string): Promise<void> => {
  const { deps } = app.current;
  const now = deps.clock();
  const { user } = await aUser(app.current);
  await insertSession(deps.db, { tokenHash: name, id: name, userKey: user.key, now, agent: '', address: '' });
  const { write } = deps.db;
  await write
    .insertInto('notice')
    .values({ user_key: user.key, kind: name, payload: '{}', created_at: now })
    .execute();
  await write
    .insertInto('one_time_link')
    .values({
      token_hash: name,
      purpose: 'reset',
      user_key: user.key,
      created_at: now,
      expires_at: now + DAY_MS,
      used_at: null,
    })
    .execute();
  await write.insertInto('attempt').values({ subject: name, at: now }).execute();
  await insertAnswer(
    write,
    { kind: 'user', user, request: { key: name, route: 'POST /x', bodyHash: '' } },
    {},
    now,
  );
  const job = (state: string, sends: string | null) => ({
    kind: name,
    payload: '{}',
    run_at: now,
    state,
    sends,
    created_at: now,
    finished_at: now,
  });
  await write
    .insertInto('job')
    .values([job('done', null), job('done', 'The email'), job('cancelled', null), job('dead', null)])
    .execute();
};

/** What is left of it, the jobs by state. */
const leftOf = async (name: string): Promise<string[]> => {
  const { read } = app.current.deps.db;
  const has = async (rows: Promise<readonly unknown[]>, what: string) =>
    (await rows).length > 0 ? [what] : [];
  const jobs = await read
    .selectFrom('job')
    .select(['state', 'sends'])
    .where('kind', '=', name)
    .orderBy('key')
    .execute();
  return [
    ...(await has(read.selectFrom('attempt').select('key').where('subject', '=', name).execute(), 'attempt')),
    ...(await has(
      read.selectFrom('idempotency').select('route').where('request_key', '=', name).execute(),
      'answer',
    )),
    ...jobs.map(({ state, sends }) => (sends === null ? state : `${state}, sent`)),
    ...(await has(read.selectFrom('notice').select('key').where('kind', '=', name).execute(), 'notice')),
    ...(await has(read.selectFrom('session').select('id').where('id', '=', name).execute(), 'session')),
    ...(await has(
      read.selectFrom('one_time_link').select('purpose').where('token_hash', '=', name).execute(),
      'link',
    )),
  ];
};

test('everything is kept as long as somebody may ask for it, and no longer', async () => {
  const { deps, clock } = app.current;
  const tidy = () => housekeeping.run(deps, {}, aJob());
  await makeOneOfEach('old');
  await tidy();
  expect(await leftOf('old')).toEqual([
    'attempt',
    'answer',
    'done',
    'done, sent',
    'cancelled',
    'dead',
    'notice',
    'session',
    'link',
  ]);

  clock.advance(DAY_MS + 1);
  await makeOneOfEach('new');
  await tidy();
  expect(await leftOf('old')).toEqual([
    'done',
    'done, sent',
    'cancelled',
    'dead',
    'notice',
    'session',
    'link',
  ]);
  clock.advance(7 * DAY_MS);
  await tidy();
  // As long as an operation can be undone, it must be known what it sent and what an undo has cancelled.
  expect(await leftOf('old')).toEqual(['done, sent', 'cancelled', 'dead', 'notice', 'session', 'link']);
  clock.advance(24 * DAY_MS);
  await tidy();
  expect(await leftOf('old')).toEqual(['dead', 'notice']);
  clock.advance(58.5 * DAY_MS);
  await tidy();
  expect(await leftOf('old')).toEqual([]);
  expect(await leftOf('new')).toEqual(['dead', 'notice']);
});
