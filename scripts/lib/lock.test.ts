import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { locked } from './lock.mjs';
import { MEMORY } from './paths.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'daybook-lock-'));
const name = `test-${process.pid}`;
const lockFile = path.join(MEMORY, `${name}.lock`);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own that writes when it enters and when it leaves. */
const visitor = (journal: string) => {
  const source = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as wait } from 'node:timers/promises';
    import { locked } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'lock.mjs')).href)};
    await locked(${JSON.stringify(name)}, async () => {
      appendFileSync(${JSON.stringify(journal)}, 'in ');
      await wait(60);
      appendFileSync(${JSON.stringify(journal)}, 'out ');
    });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'ignore' });
};

test('of several starts in one folder only one prepares at a time', async () => {
  const journal = path.join(folder, 'journal');
  const visitors = [1, 2, 3, 4].map(() => visitor(journal));
  await Promise.all(visitors.map((each) => once(each, 'exit')));

  expect(readFileSync(journal, 'utf8')).toBe('in out '.repeat(4));
  expect(existsSync(lockFile)).toBe(false);
}, 20_000);

test('the lock of a start that was killed is taken over', async () => {
  mkdirSync(MEMORY, { recursive: true });
  writeFileSync(lockFile, 'somebody who is gone');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lockFile, longAgo, longAgo);

  expect(await locked(name, async () => 'done')).toBe('done');
  expect(existsSync(lockFile)).toBe(false);
});

test('a failure gives the lock back', async () => {
  await expect(locked(name, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');

  expect(existsSync(lockFile)).toBe(false);
});
