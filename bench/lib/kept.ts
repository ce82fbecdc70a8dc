import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is built once and kept. */
export const KEPT = join(import.meta.dirname, '../../.bench');
const RECIPE = join(import.meta.dirname, '../data');
const MIGRATIONS = join(import.meta.dirname, '../../apps/bff/migrations');

/** What the data depends on: another schema or another recipe makes other data. */
export const recipe = (): string => {
  const hash = createHash('sha256');
  for (const folder of [MIGRATIONS, RECIPE])
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .toSorted())
      hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 8);
};
