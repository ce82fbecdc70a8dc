import { inShared, type Plant } from './plant.ts';

const ofBiome = (group: string, rule: string): string => `lint/${group}/${rule}`;
const complexity = (rule: string): string => ofBiome('complexity', rule);
const correctness = (rule: string): string => ofBiome('correctness', rule);
const style = (rule: string): string => ofBiome('style', rule);
const suspicious = (rule: string): string => ofBiome('suspicious', rule);

const COMPLEXITY: readonly Plant[] = [
  inShared(
    'twisted.ts',
    `export const f = (a: number) => { ${'if (a > 1) { '.repeat(6)} return 1; ${'} '.repeat(6)} return 0; };`,
    complexity('noExcessiveCognitiveComplexity'),
  ),
  inShared(
    'for-each.ts',
    'export const f = (xs: number[], g: (x: number) => void) => { xs.forEach((x) => { g(x); }); };',
    complexity('noForEach'),
  ),
  inShared('concat.ts', "export const x = 'a' + 'b';", complexity('noUselessStringConcat')),
  inShared(
    'loop.ts',
    'export const f = (a: () => boolean, b: () => void) => { for (; a(); ) { b(); } };',
    complexity('useWhile'),
  ),
  inShared(
    'long-function.ts',
    `export const f = (g: () => void) => {\n${'  g();\n'.repeat(61)}};`,
    'eslint(max-lines-per-function)',
  ),
];

const CORRECTNESS: readonly Plant[] = [
  inShared('parameter.ts', 'export const f = (x: number) => 1;', correctness('noUnusedFunctionParameters')),
  inShared(
    'import.ts',
    "import { x } from './cast.ts';\nexport const y = 1;",
    correctness('noUnusedImports'),
  ),
  inShared('variable.ts', 'const y = 1;\nexport const x = 1;', correctness('noUnusedVariables')),
  inShared(
    'extension.ts',
    "import { x } from './cast';\nexport const y = x;",
    correctness('useImportExtensions'),
  ),
  [
    'apps/web/src/features/a/use-stale.ts',
    "import { useEffect } from 'react';\nexport const useStale = (a: number, tell: (a: number) => void) => { useEffect(() => { tell(a); }, []); };",
    correctness('useExhaustiveDependencies'),
  ],
  [
    'apps/web/src/features/a/use-sometimes.ts',
    "import { useState } from 'react';\nexport const useSometimes = (a: boolean) => { if (a) { useState(1); } };",
    correctness('useHookAtTopLevel'),
  ],
];

const STYLE: readonly Plant[] = [
  inShared('re-export.ts', "export { x } from './cast.ts';", 'lint/performance/noBarrelFile'),
  inShared(
    'common.ts',
    "export const fs = require('node:fs');",
    style('noCommonJs'),
    'typescript(no-require-imports)',
  ),
  inShared('enum.ts', 'export enum A { B }', style('noEnum')),
  inShared('inferred.ts', 'export const f = (x: number = 1) => x;', style('noInferrableTypes')),
  inShared('namespace.ts', 'export namespace A { export const b = 1; }', style('noNamespace')),
  inShared(
    'assigned.ts',
    'export const f = (x: number) => { x = 2; return x; };',
    style('noParameterAssign'),
    'eslint(no-param-reassign)',
  ),
  inShared(
    'property.ts',
    'export class A { constructor(readonly b: number) {} }',
    style('noParameterProperties'),
  ),
  inShared('template.ts', 'export const x = `a`;', style('noUnusedTemplateLiteral')),
  inShared(
    'else.ts',
    'export const f = (x: boolean) => { if (x) { return 1; } else { return 2; } };',
    style('noUselessElse'),
  ),
  inShared(
    'yoda.ts',
    'export const f = (x: number) => { if (1 === x) { return 2; } return 3; };',
    style('noYodaExpression'),
  ),
  inShared('literal.ts', "export const x = 'a' as 'a';", style('useAsConstAssertion')),
  inShared(
    'nested-else.ts',
    'export const f = (a: boolean, b: boolean) => { let n = 0; if (a) { n = 1; } else { if (b) { n = 2; } } return n; };',
    style('useCollapsedElseIf'),
  ),
  inShared('array.ts', 'export const x: Array<number> = [];', style('useConsistentArrayType')),
  inShared('throw-call.ts', "export const f = () => { throw Error('a'); };", style('useThrowNewError')),
  inShared(
    'throw-text.ts',
    "export const f = () => { throw 'a'; };",
    style('useThrowOnlyError'),
    'typescript(only-throw-error)',
  ),
  [
    'apps/web/src/features/a/fragment.tsx',
    "import { Fragment } from 'react';\nexport const A = () => <Fragment><b>a</b><b>b</b></Fragment>;",
    style('useFragmentSyntax'),
  ],
  [
    'apps/web/src/features/a/open.tsx',
    'export const A = () => <div></div>;',
    style('useSelfClosingElements'),
  ],
];

const SUSPICIOUS: readonly Plant[] = [
  inShared('log.ts', 'export const f = () => { console.log(1); };', suspicious('noConsole')),
  inShared('empty.ts', 'export const f = () => {};', suspicious('noEmptyBlockStatements')),
  inShared('evolving.ts', 'let a;\na = 1;\nexport const b = a;', suspicious('noEvolvingTypes')),
  inShared('var.ts', 'var a = 1;\nexport const b = a;', suspicious('noVar'), 'eslint(no-var)'),
  [
    'e2e/journeys/force.spec.ts',
    "import { test } from '@playwright/test';\ntest('a', async ({ page }) => { await page.getByRole('button').click({ force: true }); });",
    suspicious('noPlaywrightForceOption'),
  ],
  [
    'e2e/journeys/idle.spec.ts',
    "import { test } from '@playwright/test';\ntest('a', async ({ page }) => { await page.goto('/', { waitUntil: 'networkidle' }); });",
    suspicious('noPlaywrightNetworkidle'),
  ],
  [
    'e2e/journeys/pause.spec.ts',
    "import { test } from '@playwright/test';\ntest('a', async ({ page }) => { await page.pause(); });",
    suspicious('noPlaywrightPagePause'),
  ],
];

/** Violations of what biome looks for. */
export const BIOME: readonly Plant[] = [...COMPLEXITY, ...CORRECTNESS, ...STYLE, ...SUSPICIOUS];
