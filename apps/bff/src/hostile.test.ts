import { expect, test } from 'vitest';
import { plantCanaries } from './testing/hostile/canaries.ts';
import { progressTeller } from './testing/hostile/progress-teller.ts';
import { raid } from './testing/hostile/raid.ts';
import { createRandom, MANY, SEED } from './testing/random.ts';
import { recount, takeSnapshot } from './testing/snapshot.ts';
import { TEST_ENGINE, testApp } from './testing/test-app.ts';
import { setUp } from './testing/workspace.ts';

const app = testApp();

/** The other engine runs the same program but for its SQL, of which a few are enough. `npm run soak` sends more. */
const REQUESTS = MANY ?? (TEST_ENGINE === 'sqlite' ? 20_000 : 3_000);

test('whatever is sent to any route, by anybody: an answer, never a fault, and nothing of somebody else', async () => {
  await setUp(app.current);
  const secrets = await plantCanaries(app.current);
  const { faults, statuses, busiest, slowest } = await raid(app.current, {
    random: createRandom(SEED),
    secrets,
    requests: REQUESTS,
    ...(MANY === undefined ? {} : { tell: progressTeller(TEST_ENGINE) }),
  });
  expect(faults.slice(0, 20)).toEqual([]);
  expect(busiest.ms, `${busiest.what}; by the clock ${slowest.what}`).toBeLessThan(2_000);
  // Of each kind enough to have tried something.
  for (const status of [200, 400, 401, 403, 404]) expect(statuses[status], `${status}`).toBeGreaterThan(50);
  const { timeline_count: counts } = await takeSnapshot(app.current.deps);
  expect(counts).toEqual(await recount(app.current.deps));
});
