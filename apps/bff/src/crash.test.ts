import { expect, test } from 'vitest';
import { crashRounds } from './testing/crash.ts';
import { aPlace } from './testing/program.ts';

test('killed while people write and a file is imported and undone: what was answered is there, once and whole', async () => {
  const findings = await crashRounds(await aPlace(), { rounds: 3, people: 6, rows: 2000 });
  expect(findings.kills).toBe(4);
  expect(findings.activities).toBeGreaterThan(12);
  expect(findings.imported).toBeGreaterThan(1000);
});
