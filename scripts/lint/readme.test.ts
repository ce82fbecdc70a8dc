import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { STEPS } from '../test/steps.mjs';

const read = (name: string): string => readFileSync(path.resolve(import.meta.dirname, '../..', name), 'utf8');
const readme = read('README.md');
const rowsNamed = (pattern: RegExp): string[] =>
  [...readme.matchAll(pattern)].map((match) => match[1] ?? '').toSorted();

/** Names the server reads, as `({ PORT = '8484' }: Env)` or `env['PORT']`. */
const settingsRead = (): string[] => {
  const source = read('apps/bff/src/platform/config.ts');
  const taken = [...source.matchAll(/\{([^{}]*)\}: Env\b/g)].flatMap(([, inside = '']) =>
    inside.match(/\b[A-Z][A-Z_]+\b/g),
  );
  const looked = [...source.matchAll(/env(?:\.|\[')([A-Z][A-Z_]+)/g)].map(([, name]) => name);
  return [...new Set([...taken, ...looked])].filter((name) => typeof name === 'string').toSorted();
};

test('the README names every setting, and no other', () => {
  const table = rowsNamed(/^\| `([A-Z_]+)` \|/gm);
  const forTests = settingsRead().filter((name) => name.startsWith('DAYBOOK_TEST'));

  expect([...table, ...forTests].toSorted()).toEqual(settingsRead());
  for (const name of forTests) expect(readme).toContain(`\`${name}\``);
});

test('the README names every command, and no other', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const table = rowsNamed(/^\| `npm (?:run )?([a-z-]+)/gm);

  expect(table).toEqual(Object.keys(scripts).toSorted());
});

test('the README names every step of the tests', () => {
  for (const { name } of STEPS) expect(readme).toContain(`\`${name}\``);
});
