import { expect, test } from 'vitest';
import { crashRounds } from './testing/crash.ts';
import { aPlace } from './testing/program.ts';

// Twenty starts of the program take a while on a busy machine.
test('killed while people write and a file is imported and undone: what was answered is there, once and whole', {
  timeout: 600_000,
}, async () => {
  const findings = await crashRounds(await aPlace(), { rounds: 19, people: 50, rows: 2000 });
  expect(findings.kills).toBe(20);
  expect(findings.resent).toBeGreaterThan(100);
  expect(findings.activities).toBeGreaterThan(400);
  expect(findings.imported).toBeGreaterThan(1000);
});
