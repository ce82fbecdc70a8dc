import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/** @type {(file: string) => any} */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** A run must not look better than it ended: something failed that no single test accounts for. */
const atLeastOneFailure = (/** @type {Tally} */ tally, /** @type {boolean} */ ok) =>
  ok && tally.passed > 0 ? tally : { ...tally, failed: Math.max(tally.failed, 1) };

/**
 * Counts a vitest JSON report. A skipped test and a file that could not be loaded have failed.
 * @param {string} file
 * @param {boolean} ok whether vitest itself ended well
 * @returns {Tally}
 */
export function tallyVitest(file, ok) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    (/** @type {any} */ each) => each.status === 'failed' && each.assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  return atLeastOneFailure({ passed, failed: report.numTotalTests - passed + broken.length }, ok);
}

/**
 * Counts a Playwright JSON report. A skipped test has failed, and so has one that passed only when repeated.
 * @param {string} file
 * @param {boolean} ok whether Playwright itself ended well
 * @returns {Tally}
 */
export function tallyPlaywright(file, ok) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure({ passed: expected, failed: unexpected + flaky + skipped }, ok);
}

/** @type {(tallies: Tally[]) => Tally} */
export const sum = (tallies) =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
