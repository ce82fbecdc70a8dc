import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Chunk what the build says of one of its files
 * @property {string} file
 * @property {readonly string[]} [imports] keys of those it cannot start without
 */

/**
 * What the build says of all its files, by key.
 * @param {string} dist the folder of the built web app
 * @returns {Readonly<Record<string, Chunk>>}
 */
export function readManifest(dist) {
  const manifest = path.join(dist, '.vite/manifest.json');
  if (!existsSync(manifest)) throw new Error(`The build has left no ${manifest}.`);
  return JSON.parse(readFileSync(manifest, 'utf8'));
}
