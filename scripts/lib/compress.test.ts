import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressBeside } from './compress.mjs';

test('each text file has the same in Brotli beside it, and a font has not', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'daybook-compress-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'assets/app.js'), 'export {};'.repeat(100));
  writeFileSync(path.join(folder, 'assets/inter.woff2'), 'font');
  await compressBeside(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['assets', 'index.html', 'index.html.br']);
  expect(readdirSync(path.join(folder, 'assets')).toSorted()).toEqual(['app.js', 'app.js.br', 'inter.woff2']);
  const made = readFileSync(path.join(folder, 'assets/app.js.br'));
  expect(brotliDecompressSync(made).toString()).toBe('export {};'.repeat(100));
  rmSync(folder, { recursive: true });
});
