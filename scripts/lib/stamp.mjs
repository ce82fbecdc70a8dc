import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, MEMORY, ROOT } from './paths.mjs';

const NOT_INPUT = new Set(['node_modules', 'dist', '.types']);

/** @type {(name: string) => string[]} */
function filesUnder(name) {
  if (!existsSync(name)) return [];
  if (!statSync(name).isDirectory()) return [name];
  return readdirSync(name, { withFileTypes: true })
    .filter((entry) => !NOT_INPUT.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(path.join(name, entry.name)) : [path.join(name, entry.name)],
    );
}

/**
 * A digest of the content of files and folders, named from the root: it changes exactly when they do.
 * @param {readonly string[]} names
 * @param {readonly string[]} [facts] what else the result depends on
 * @returns {string}
 */
export function digestOf(names, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  const files = names.flatMap((name) => filesUnder(inRoot(name)));
  files.sort();
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${path.relative(ROOT, file)}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest('hex');
}

/** @type {(name: string) => string} */
const stampFile = (name) => path.join(MEMORY, `${name}.stamp`);

/** @type {(name: string) => string | undefined} */
export const readStamp = (name) =>
  existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined;

/** @type {(name: string, digest: string) => void} */
export function writeStamp(name, digest) {
  mkdirSync(MEMORY, { recursive: true });
  writeFileSync(stampFile(name), digest);
}

/** To be called before the work: what is interrupted half-way must not look finished. @param {string} name */
export const forgetStamp = (name) => rmSync(stampFile(name), { force: true });
