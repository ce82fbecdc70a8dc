import { inShared, type Plant } from './plant.ts';

/** Violations of rules of our own, and of limits that are. */
export const HOUSE: readonly Plant[] = [
  inShared('clock.ts', 'export const now = () => new Date();', 'house(no-ambient-clock)'),
  inShared('epoch.ts', 'export const now = () => Date.now();', 'house(no-ambient-clock)'),
  inShared('dice.ts', 'export const roll = () => Math.random();', 'house(no-ambient-clock)'),
  inShared('zone.ts', 'export const z = (Temporal) => Temporal.Now.timeZoneId();', 'house(no-ambient-clock)'),
  inShared('cast.ts', 'export const x = 1 as unknown as string;', 'house(no-double-cast)'),
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
  inShared('long.ts', `export const x = 1;\n${'// reason\n'.repeat(300)}`, 'eslint(max-lines)'),
  inShared('float.ts', 'export const f = () => { Promise.resolve(1); };', 'typescript(no-floating-promises)'),
  [
    'apps/bff/src/features/a/do-much.ts',
    Array.from(
      { length: 11 },
      (_, i) => `import { a as a${i} } from './a${i}.ts';\nexport const b${i} = a${i};`,
    ).join('\n'),
    'import(max-dependencies)',
  ],
  inShared(
    'any.ts',
    'export const x = (y: any) => y;',
    'lint/suspicious/noExplicitAny',
    'typescript(no-explicit-any)',
  ),
  inShared('default.ts', 'export default 1;', 'lint/style/noDefaultExport', 'import(no-default-export)'),
  inShared('CamelCase.ts', 'export const x = 1;', 'lint/style/useFilenamingConvention'),
  inShared('barrel.ts', "export * from './cast.ts';", 'lint/performance/noReExportAll'),
  inShared(
    'sure.ts',
    'export const x = (y: string | null) => y!;',
    'lint/style/noNonNullAssertion',
    'typescript(no-non-null-assertion)',
  ),
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
];

/** Files like those in which all is as it should be. */
export const ALLOWED = [
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
