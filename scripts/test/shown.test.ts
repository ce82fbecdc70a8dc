import { expect, test } from 'vitest';
import { passedByVitest, passedInBrowser, shownBy } from './shown.mjs';

test('an id is shown by the tests that name it, in the order of the checklist', () => {
  const names = [
    'T-17, T-18: overdue comes first',
    'T-100: late',
    'G-01: counts',
    'T-17: again',
    'no id',
    'UTF-8 is read',
  ];

  expect([...shownBy(names)].map(([id, by]) => [id, by.size])).toEqual([
    ['G-01', 1],
    ['T-17', 2],
    ['T-18', 1],
    ['T-100', 1],
  ]);
});

test('what failed or was skipped shows nothing', () => {
  const assertionResults = ['passed', 'failed', 'skipped'].map((status) => ({
    status,
    fullName: `T-01: ${status}`,
  }));

  expect(passedByVitest({ testResults: [{ assertionResults }] })).toEqual(['T-01: passed']);
});

test('journeys count at any depth, and only if they pass on every engine', () => {
  const spec = (title: string, ...statuses: string[]) => ({
    title,
    tests: statuses.map((status) => ({ status })),
  });
  const inner = { specs: [spec('T-02: half', 'expected', 'unexpected')], suites: [] };
  const outer = { specs: [spec('T-01: whole', 'expected', 'expected')], suites: [inner] };

  expect(passedInBrowser({ suites: [outer] })).toEqual(['T-01: whole']);
});
