import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const CONFIGURATION = [
  '.oxlintrc.json',
  'biome.json',
  '.gitignore',
  'tsconfig.base.json',
  'scripts/lint/house-rules.mjs',
];

/** File → what is wrong in it → the rule that must say so. */
const PLANTS = [
  ['packages/shared/src/clock.ts', 'export const now = () => new Date();', 'house(no-ambient-clock)'],
  ['packages/shared/src/epoch.ts', 'export const now = () => Date.now();', 'house(no-ambient-clock)'],
  ['packages/shared/src/dice.ts', 'export const roll = () => Math.random();', 'house(no-ambient-clock)'],
  [
    'packages/shared/src/zone.ts',
    'export const z = (Temporal) => Temporal.Now.timeZoneId();',
    'house(no-ambient-clock)',
  ],
  ['packages/shared/src/cast.ts', 'export const x = 1 as unknown as string;', 'house(no-double-cast)'],
  [
    'apps/bff/src/features/a/read-outside.ts',
    'export const f = (deps, op) => op.do(() => deps.db.read);',
    'house(only-op-inside)',
  ],
  [
    'apps/bff/src/features/a/nest-operation.ts',
    'export const f = (deps) => operate(deps, async (op) => operate(deps, op));',
    'house(only-op-inside)',
  ],
  [
    'apps/bff/src/features/a/call-out.ts',
    'export const f = async (op) => { await fetch(op.url); };',
    'house(only-op-inside)',
  ],
  ['packages/shared/src/long.ts', `export const x = 1;\n${'// reason\n'.repeat(300)}`, 'eslint(max-lines)'],
  [
    'packages/shared/src/float.ts',
    'export const f = () => { Promise.resolve(1); };',
    'typescript(no-floating-promises)',
  ],
  [
    'apps/bff/src/features/a/do-much.ts',
    Array.from(
      { length: 11 },
      (_, i) => `import { a as a${i} } from './a${i}.ts';\nexport const b${i} = a${i};`,
    ).join('\n'),
    'import(max-dependencies)',
  ],
  ['packages/shared/src/any.ts', 'export const x = (y: any) => y;', 'lint/suspicious/noExplicitAny'],
  ['packages/shared/src/default.ts', 'export default 1;', 'lint/style/noDefaultExport'],
  ['packages/shared/src/CamelCase.ts', 'export const x = 1;', 'lint/style/useFilenamingConvention'],
  ['packages/shared/src/barrel.ts', "export * from './cast.ts';", 'lint/performance/noReExportAll'],
  [
    'packages/shared/src/sure.ts',
    'export const x = (y: string | null) => y!;',
    'lint/style/noNonNullAssertion',
  ],
  ['apps/bff/src/platform/env.ts', 'export const x = process.env;', 'lint/style/noProcessEnv'],
  [
    'apps/web/src/shared/node.ts',
    "import fs from 'node:fs';\nexport const f = fs;",
    'lint/correctness/noNodejsModules',
  ],
  [
    'apps/bff/src/a.test.ts',
    "import { test } from 'vitest';\ntest.skip('a', () => {});",
    'lint/suspicious/noSkippedTests',
  ],
  [
    'e2e/journeys/css.spec.ts',
    "import { test } from '@playwright/test';\ntest('a', ({ page }) => page.locator('.row').click());",
    'house(roles-and-labels)',
  ],
  [
    'e2e/journeys/nap.spec.ts',
    "import { test } from '@playwright/test';\ntest('a', ({ page }) => page.waitForTimeout(1000));",
    'lint/suspicious/noPlaywrightWaitForTimeout',
  ],
] as const;

const ALLOWED = [
  ['apps/bff/src/platform/clock.ts', 'export const now = () => Date.now();'],
  ['packages/shared/src/parse.ts', 'export const at = (ms: number) => new Date(ms);'],
  ['apps/bff/src/main.ts', 'export const x = process.env;'],
  [
    'apps/bff/src/features/a/read-before.ts',
    `import { operate } from '../../platform/operate.ts';
export const f = async (deps: { db: { read(): object } }) => {
  deps.db.read();
  return await operate(deps, async (op: object) => op);
};`,
  ],
  [
    'e2e/support/page.ts',
    "export const body = (page: { locator(css: string): object }) => page.locator('body');",
  ],
] as const;

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

describe('the lint', () => {
  test.each(PLANTS)('%s is caught', (file, _source, rule) => {
    expect(found.filter((each) => each.file === file).map((each) => each.rule)).toContain(rule);
  });

  test.each(ALLOWED)('%s is left alone', (file) => {
    expect(found.filter((each) => each.file === file)).toEqual([]);
  });
});
