import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXPORTED } from './exported-tables.store.ts';

const root = join(import.meta.dirname, '../../../../..');
const rows = readFileSync(join(root, 'docs/export-format.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'));

test.each(EXPORTED.map(({ file, inner = [] }) => [file, inner.map(({ name }) => name)] as const))(
  'the description of an export names %s.jsonl and what stands inside it',
  (file, inner) => {
    const row = rows.find((line) => line.includes(`\`${file}.jsonl\``));
    expect(row, `docs/export-format.md has no ${file}.jsonl`).toBeDefined();
    expect(inner.filter((name) => !row?.includes(`\`${name}\``))).toEqual([]);
  },
);

test('the description of an export names no file that there is not', () => {
  const named = rows.flatMap((line) => [...line.matchAll(/`([a-z-]+)\.jsonl`/g)].map(([, name]) => name));
  expect(new Set(named)).toEqual(new Set(EXPORTED.map(({ file }) => file)));
});
