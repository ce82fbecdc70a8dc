import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstLoad, tooHeavy } from './first-load.mjs';

let dist = '';

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'daybook-first-load-'));
  mkdirSync(path.join(dist, '.vite'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

interface Planted {
  readonly file: string;
  readonly bytes?: number;
  readonly [told: string]: unknown;
}

/** A build of these chunks, each with so many bytes that do not pack, and a page that begins with one of them. */
const built = (chunks: Readonly<Record<string, Planted>>, begins = 'app.js'): void => {
  writeFileSync(
    path.join(dist, 'index.html'),
    `<script src="/theme.js"></script><script type="module" crossorigin src="/${begins}"></script>`,
  );
  writeFileSync(path.join(dist, '.vite/manifest.json'), JSON.stringify(chunks));
  for (const { file, bytes = 100 } of Object.values(chunks))
    writeFileSync(path.join(dist, file), randomBytes(bytes));
};

const ENTRY = { file: 'app.js', imports: ['_vendor.js'], dynamicImports: ['board.tsx'] };

test('what the entry imports counts, however far down, and what it loads on demand does not', () => {
  built({
    'index.html': ENTRY,
    '_vendor.js': { file: 'vendor.js', imports: ['_runtime.js'], bytes: 300 },
    '_runtime.js': { file: 'runtime.js', imports: ['_vendor.js'], bytes: 200 },
    'board.tsx': { file: 'board.js', isDynamicEntry: true, imports: ['_editor.js'] },
    '_editor.js': { file: 'editor.js' },
  });

  expect(firstLoad(dist).map(({ file }) => file)).toEqual(['vendor.js', 'runtime.js', 'app.js']);
});

test('an editor that Today comes to import makes the first load too heavy, and its file is named', () => {
  const light = { 'index.html': ENTRY, '_vendor.js': { file: 'vendor.js' } };
  built(light);
  expect(tooHeavy(firstLoad(dist), 1000)).toBeUndefined();

  built({
    ...light,
    '_vendor.js': { file: 'vendor.js', imports: ['_editor.js'] },
    '_editor.js': { file: 'editor.js', bytes: 5000 },
  });
  expect(tooHeavy(firstLoad(dist), 1000)).toMatch(/the limit is 1000[\s\S]*editor\.js/);
});

test('a page whose scripts the build does not tell of is not taken for a light one', () => {
  built({ 'index.html': ENTRY, '_vendor.js': { file: 'vendor.js' } }, 'another.js');
  expect(() => firstLoad(dist)).toThrow('no script that the build tells of');
});

test('a build that says nothing about itself is not taken for a light one', () => {
  expect(() => firstLoad(dist)).toThrow('has left no');
});
