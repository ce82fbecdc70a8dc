import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** Where a process of its own keeps what is temporary, once it has been told to keep it in memory. */
const temporaryIn = (env: Record<string, string>): { folder: string; isThere: boolean } => {
  const source = `
    import { existsSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    import { keepInMemory } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, 'temp.mjs')).href)};
    keepInMemory();
    console.log(JSON.stringify({ folder: tmpdir(), isThere: existsSync(tmpdir()) }));`;
  const { TMPDIR: _ours, ...rest } = process.env;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
    env: { ...rest, ...env },
    encoding: 'utf8',
  });
  return JSON.parse(said);
};

test('whoever names a folder for temporary files gets that one', () => {
  expect(temporaryIn({ TMPDIR: import.meta.dirname }).folder).toBe(import.meta.dirname);
});

test('a folder in memory is there while the tests run, and gone with them; without room all is as ever', () => {
  const { folder, isThere } = temporaryIn({});
  expect(isThere).toBe(true);
  expect(existsSync(folder)).toBe(!path.basename(folder).startsWith('daybook-tests-'));
});
