import { expect, test } from 'vitest';
import { crashRounds } from './testing/crash.ts';
import { aPlace } from './testing/program.ts';
import { TEST_ENGINE } from './testing/test-app.ts';

/** At once, each with a write under way. The other engine runs the same program, of which `npm run soak` lets 500 write. */
const PEOPLE = TEST_ENGINE === 'sqlite' ? 500 : 50;

// Twenty starts of the program take a while on a busy machine.
test('killed while people write, many are changed at once, a file is imported and undone and somebody erased: what was answered is there, once and whole', {
  timeout: 600_000,
}, async () => {
  const findings = await crashRounds(await aPlace(), { rounds: 18, people: PEOPLE, rows: 2000 });
  expect(findings.kills).toBe(20);
  expect(findings.resent).toBeGreaterThan(100);
  expect(findings.activities).toBeGreaterThan(400);
  expect(findings.imported).toBeGreaterThan(1000);
});
