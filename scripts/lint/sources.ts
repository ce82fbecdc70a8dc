import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const ROOTS = ['apps', 'packages', 'bench', 'e2e', 'scripts'];
const NOT_OURS = new Set(['node_modules', 'dist', '.types', 'test-results', 'playwright-report']);

const walk = (folder: string): string[] =>
  readdirSync(path.join(REPOSITORY, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(name) : [name];
  });

/** Every file of ours below the root, by its path from there. */
export const FILES: readonly string[] = ROOTS.flatMap(walk);

export const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');
