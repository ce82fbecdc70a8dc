import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from './paths.mjs';
import { digestOf } from './stamp.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'daybook-stamp-'));
const names = [path.relative(ROOT, folder)];
const file = path.join(folder, 'src', 'a.ts');
mkdirSync(path.dirname(file));
writeFileSync(file, 'one');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('touching a file changes nothing, and what a build leaves behind is no input', () => {
  const before = digestOf(names);
  utimesSync(file, new Date(0), new Date(0));
  mkdirSync(path.join(folder, 'dist'));
  writeFileSync(path.join(folder, 'dist', 'main.js'), 'built');

  expect(digestOf(names)).toBe(before);
});

test('a change, a new file, a new name and another machine are each noticed', () => {
  const digests = [digestOf(names), digestOf(names, ['another machine'])];
  writeFileSync(file, 'two');
  digests.push(digestOf(names));
  writeFileSync(path.join(folder, 'b.ts'), '');
  digests.push(digestOf(names));
  rmSync(path.join(folder, 'b.ts'));
  writeFileSync(path.join(folder, 'c.ts'), '');
  digests.push(digestOf(names));

  expect(new Set(digests).size).toBe(digests.length);
});
