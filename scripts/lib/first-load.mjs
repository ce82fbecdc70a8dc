import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readManifest } from './manifest.mjs';

/** @typedef {{ file: string, bytes: number }} Weight a script and its size, gzipped */

/** The most that may have to be fetched before the first view of Today: gzipped bytes, told to keep budgets of 180 kB. */
export const FIRST_LOAD_LIMIT = 170_000;

/**
 * The scripts that the first view of Today cannot do without: those of the page, which Today is part of, and all they
 * import. What is imported on demand is not among them. The build does not tell an entry that it put into a chunk with
 * others, so the page is asked, as a browser does.
 * @param {string} dist the folder of the built web app
 * @returns {Weight[]} the heaviest first
 */
export function firstLoad(dist) {
  const chunks = readManifest(dist);
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {(key: string) => void} */
  const follow = (key) => {
    const chunk = chunks[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) follow(next);
  };
  const keys = new Map(Object.entries(chunks).map(([key, { file }]) => [file, key]));
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  for (const [, file = ''] of page.matchAll(/<script type="module"[^>]* src="\/([^"]+)"/g))
    follow(keys.get(file) ?? '');
  if (files.size === 0) throw new Error(`${dist}/index.html has no script that the build tells of.`);
  const weigh = (/** @type {string} */ file) => ({
    file,
    bytes: gzipSync(readFileSync(path.join(dist, file))).length,
  });
  return [...files].map(weigh).toSorted((a, b) => b.bytes - a.bytes);
}

/**
 * What is wrong with the first load; undefined where it is light enough.
 * @param {readonly Weight[]} scripts
 * @param {number} [limit] gzipped bytes
 * @returns {string | undefined}
 */
export function tooHeavy(scripts, limit = FIRST_LOAD_LIMIT) {
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limit) return undefined;
  const lines = scripts.map(({ file, bytes }) => `  ${String(bytes).padStart(8)}  ${file}`);
  return [
    `Today cannot be drawn before ${total} bytes of scripts (gzipped) are there; the limit is ${limit}.`,
    'Load what its first view does not show on demand: part() and Later, or lazy().',
    ...lines,
  ].join('\n');
}
