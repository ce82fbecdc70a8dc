import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIOME } from './plants/biome-plants.ts';
import { ALLOWED, HOUSE } from './plants/house-plants.ts';
import { OXLINT } from './plants/oxlint-plants.ts';
import { REPOSITORY, read } from './sources.ts';

const CONFIGURATION = [
  '.oxlintrc.json',
  'biome.json',
  '.gitignore',
  'tsconfig.base.json',
  'scripts/lint/house-rules.mjs',
];

const PLANTS = [...HOUSE, ...BIOME, ...OXLINT];

interface Finding {
  readonly file: string;
  readonly rule: string;
}

let tree = '';
let found: Finding[] = [];

const run = (tool: string, args: string[]): string =>
  spawnSync(path.join(REPOSITORY, 'node_modules/.bin', tool), args, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).stdout;

const oxlint = (): Finding[] => {
  const { diagnostics } = JSON.parse(run('oxlint', ['--type-aware', '-f', 'json']));
  return diagnostics.map((each: { filename: string; code: string }) => ({
    file: each.filename,
    rule: each.code,
  }));
};

const biome = (): Finding[] => {
  const { diagnostics } = JSON.parse(run('biome', ['lint', '--reporter=json', '--max-diagnostics=none']));
  return diagnostics.map((each: { location: { path: string }; category: string }) => ({
    file: each.location.path,
    rule: each.category,
  }));
};

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'daybook-lint-'));
  for (const name of CONFIGURATION) cpSync(path.join(REPOSITORY, name), path.join(tree, name));
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(tree, 'node_modules'));
  writeFileSync(
    path.join(tree, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', include: ['apps', 'packages'] }),
  );
  for (const [name, source] of [...PLANTS, ...ALLOWED]) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), `${source}\n`);
  }
  found = [...oxlint(), ...biome()];
}, 60_000);

afterAll(() => rmSync(tree, { recursive: true, force: true }));

type Levels = Readonly<Record<string, unknown>>;

/** Those a configuration switches on by name, as its findings call them. */
const switchedOn = (rules: Levels, nameOf: (rule: string) => string): string[] =>
  Object.entries(rules)
    .filter(([, level]) => JSON.stringify(level).includes('"error"'))
    .map(([rule]) => nameOf(rule));

interface Configuration {
  readonly rules?: Levels;
  readonly linter?: { readonly rules: Readonly<Record<string, Levels>> };
  readonly overrides?: readonly Configuration[];
}

const withOverrides = (file: string): Configuration[] => {
  const whole: Configuration = JSON.parse(read(file));
  return [whole, ...(whole.overrides ?? [])];
};

const rulesOfOxlint = (): string[] =>
  withOverrides('.oxlintrc.json').flatMap(({ rules = {} }) =>
    switchedOn(rules, (rule) => (rule.includes('/') ? `${rule.replace('/', '(')})` : `eslint(${rule})`)),
  );

const rulesOfBiome = (): string[] =>
  withOverrides('biome.json').flatMap(({ linter }) =>
    Object.entries(linter?.rules ?? {}).flatMap(([group, rules]) =>
      typeof rules === 'object' ? switchedOn(rules, (rule) => `lint/${group}/${rule}`) : [],
    ),
  );

describe('the lint', () => {
  test.each(PLANTS.map(([file, , ...rules]) => ({ file, rules })))('$file is caught', ({ file, rules }) => {
    const said = found.filter((each) => each.file === file).map((each) => each.rule);
    expect(
      rules.filter((rule) => !said.includes(rule)),
      said.join(' '),
    ).toEqual([]);
  });

  test('every rule that is switched on by name has a planted violation', () => {
    const planted = new Set(PLANTS.flatMap(([, , ...rules]) => rules));
    const named = new Set([...rulesOfBiome(), ...rulesOfOxlint()]);
    expect(named.size).toBeGreaterThan(60);
    expect([...named].filter((rule) => !planted.has(rule))).toEqual([]);
  });

  test.each(ALLOWED)('%s is left alone', (file) => {
    expect(found.filter((each) => each.file === file)).toEqual([]);
  });
});
