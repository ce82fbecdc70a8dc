import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sum, tallyPlaywright, tallyVitest } from './tally.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'daybook-tally-'));
const report = (content: object): string => {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const vitest = (total: number, passed: number, testResults: object[] = []) =>
  report({ numTotalTests: total, numPassedTests: passed, testResults });
const playwright = (stats: object) =>
  report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats } });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what passed has passed', () => {
  expect(tallyVitest(vitest(3, 3), true)).toEqual({ passed: 3, failed: 0 });
  expect(tallyPlaywright(playwright({ expected: 2 }), true)).toEqual({ passed: 2, failed: 0 });
});

test('a skipped test has failed', () => {
  expect(tallyVitest(vitest(3, 2), true)).toEqual({ passed: 2, failed: 1 });
  expect(tallyPlaywright(playwright({ expected: 2, skipped: 1 }), true)).toEqual({ passed: 2, failed: 1 });
});

test('a journey that passes only when repeated has failed', () => {
  expect(tallyPlaywright(playwright({ expected: 2, flaky: 1 }), true)).toEqual({ passed: 2, failed: 1 });
});

test('a file that could not be loaded has failed', () => {
  const broken = { status: 'failed', assertionResults: [] };

  expect(tallyVitest(vitest(2, 2, [broken]), false)).toEqual({ passed: 2, failed: 1 });
});

test('a run that ended badly, found nothing or left no report has failed', () => {
  expect(tallyVitest(vitest(2, 2), false)).toEqual({ passed: 2, failed: 1 });
  expect(tallyVitest(vitest(0, 0), true)).toEqual({ passed: 0, failed: 1 });
  expect(tallyPlaywright(playwright({}), true)).toEqual({ passed: 0, failed: 1 });
  expect(tallyPlaywright(path.join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
});

test('the last line adds everything up', () => {
  expect(
    sum([
      { passed: 2, failed: 1 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});
