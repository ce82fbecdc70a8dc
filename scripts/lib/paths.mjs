import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @type {(...parts: string[]) => string} */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** What these scripts remember between runs: locks, and stamps of what was installed and built. */
export const MEMORY = inRoot('.daybook');
