import { expect, test } from 'vitest';
import { crashRounds } from './testing/crash.ts';
import { aPlace } from './testing/program.ts';
import { TEST_ENGINE } from './testing/test-app.ts';

/** The other engine runs the same program but for its SQL; `npm run soak` does all of it there as well. */
const LONG = TEST_ENGINE === 'sqlite';

// Twenty starts of the program take a while on a busy machine.
test('killed while people write, much is changed at once, and a file is imported and undone: what was answered is there, once and whole', {
  timeout: 600_000,
}, async () => {
  const findings = await crashRounds(await aPlace(), {
    rounds: LONG ? 18 : 19,
    people: LONG ? 500 : 50,
    long: LONG,
    rows: 2000,
  });
  expect(findings.kills).toBe(20);
  expect(findings.resent).toBeGreaterThan(100);
  expect(findings.activities).toBeGreaterThan(400);
  expect(findings.imported).toBeGreaterThan(1000);
});
