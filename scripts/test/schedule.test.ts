import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runSteps } from './schedule.mjs';
import type { Step, World } from './steps.mjs';

const printed: string[] = [];
const tell = (line: string): void => {
  printed.push(line);
};
const world: World = { node: process.execPath, env: {}, reports: '', extra: [], alone: false, tell };
const good = { ok: true, output: '', passed: 1, failed: 0 };

/** Steps that write down when they ran. */
const diary = () => {
  const entries: string[] = [];
  const step = (name: string, more: Partial<Step> = {}): Step => ({
    name,
    groups: [],
    cores: 1,
    run: async () => {
      entries.push(`${name} begins`);
      await wait(5);
      entries.push(`${name} ends`);
      return good;
    },
    ...more,
  });
  return { entries, step };
};

test('a step waits for the step it needs', async () => {
  const { entries, step } = diary();
  await runSteps([step('journeys', { after: ['build'] }), step('build')], world);

  expect(entries).toEqual(['build begins', 'build ends', 'journeys begins', 'journeys ends']);
});

test('what needs a failed step is not run and counts as failed', async () => {
  const { entries, step } = diary();
  const build = step('build', { run: async () => ({ ok: false, output: '', passed: 0, failed: 1 }) });
  const outcomes = await runSteps([build, step('journeys', { after: ['build'] })], world);

  expect(entries).toEqual([]);
  expect(outcomes.map(({ failed }) => failed)).toEqual([1, 1]);
});

test('a step that needs every core runs by itself', async () => {
  const { entries, step } = diary();
  await runSteps([step('one'), step('all', { cores: 64 }), step('two')], world);

  const begun = entries.indexOf('all begins');
  expect(entries[begun + 1]).toBe('all ends');
});

test('a step that crashes has failed with its reason, and the others go on', async () => {
  const { step } = diary();
  const crash = step('crash', { run: () => Promise.reject(new Error('out of paper')) });
  const outcomes = await runSteps([crash, step('calm')], world);

  expect(outcomes).toContainEqual(good);
  expect(outcomes).toContainEqual(expect.objectContaining({ passed: 0, failed: 1 }));
  expect(printed.some((text) => text.includes('FAIL  crash') && text.includes('out of paper'))).toBe(true);
});
