import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { aUser } from './testing/people.ts';
import { createRandom, SEED } from './testing/random.ts';
import { recount, takeSnapshot } from './testing/snapshot.ts';
import { testApp } from './testing/test-app.ts';
import { NOT_UNDONE, verbGenerators } from './testing/verb-generators/verb-generators.ts';
import { walk } from './testing/verb-generators/walk.ts';
import { setUp } from './testing/workspace.ts';

const app = testApp();

/** Every verb there is: the files of the features that begin an operation. */
const verbs = (): string[] => {
  const features = join(import.meta.dirname, 'features');
  return readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(test|job|store|routes|tables)\.ts$/.test(path))
    .filter((path) =>
      /\b(operate|operateAtOnceOrOn|beginLongOperation|beginBulk|undoOperation)\(/.test(
        readFileSync(join(features, path), 'utf8'),
      ),
    )
    .map((path) => basename(path, '.ts'));
};

test('every verb has a generator, or a reason why no undo takes it back', () => {
  const known = [...Object.keys(verbGenerators), ...Object.keys(NOT_UNDONE)];
  const written = verbs();
  expect(written.filter((verb) => !known.includes(verb))).toEqual([]);
  expect(known.filter((verb) => !written.includes(verb))).toEqual([]);
});

const OPERATIONS = 1000;

// Every change there is, and back, takes a while on a busy machine.
test('a thousand random operations undone in reverse leave the data as it was', {
  timeout: 600_000,
}, async () => {
  const random = createRandom(SEED);
  await setUp(app.current);
  const admin = await aUser(app.current, { name: 'Ada Admin', role: 'admin' });
  const reps = [
    await aUser(app.current, { name: 'Nora Okafor', zone: 'Europe/Zurich' }),
    await aUser(app.current, { name: 'Ben Adeyemi', zone: 'Pacific/Kiritimati' }),
  ];
  const made = await admin.call('POST', '/accounts', { name: 'Northwind Robotics' });
  const accountId = made.json.account.id;
  await admin.call('POST', '/contacts', { firstName: 'Priya', lastName: 'Raman', accountId });
  await admin.call('POST', '/opportunities', { name: 'Line 2 retrofit', accountId });
  const before = await takeSnapshot(app.current.deps);

  const { done, verbs: succeeded } = await walk(
    { app: app.current, random, admin, users: [admin, ...reps] },
    verbGenerators,
    { operations: OPERATIONS, atMost: 10 * OPERATIONS },
    (verb, { status, json }) =>
      expect(status, `seed ${SEED}: ${verb} answered ${JSON.stringify(json)}`).toBeLessThan(500),
  );
  expect([...succeeded].sort()).toEqual(Object.keys(verbGenerators).sort());
  const counted = await takeSnapshot(app.current.deps);
  expect(counted['timeline_count']).toEqual(await recount(app.current.deps));

  for (const operationId of done.toReversed()) {
    const undone = await admin.call('POST', `/operations/${operationId}/undo`);
    expect(undone.status, `seed ${SEED}: ${JSON.stringify(undone.json)}`).toBe(200);
    await app.current.runJobs();
  }
  expect(await takeSnapshot(app.current.deps), `seed ${SEED}`).toEqual(before);
});
