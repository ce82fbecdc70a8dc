import { inShared, type Plant } from './plant.ts';

/** Written in pieces: in one, this file would be taken for one that silences something. */
const comment = (...words: string[]): string => words.join('-');

/** Violations of what oxlint looks for, mostly by types. */
export const OXLINT: readonly Plant[] = [
  inShared('equal.ts', 'export const f = (x: number) => x == 2;', 'eslint(eqeqeq)'),
  inShared('await.ts', 'export const f = async () => { await 1; };', 'typescript(await-thenable)'),
  inShared(
    'silenced.ts',
    `// ${comment('@ts', 'ignore')}\nexport const x: number = 'a';`,
    'typescript(ban-ts-comment)',
  ),
  inShared(
    'abusive.ts',
    `/* ${comment('eslint', 'disable')} */\nexport const x = 1;`,
    `unicorn(no-abusive-${comment('eslint', 'disable')})`,
  ),
  inShared(
    'promised.ts',
    'export const f = (g: () => Promise<boolean>) => { if (g()) { return 1; } return 2; };',
    'typescript(no-misused-promises)',
  ),
  inShared(
    'reject.ts',
    "export const f = () => Promise.reject('a');",
    'typescript(prefer-promise-reject-errors)',
  ),
  inShared(
    'return.ts',
    'export const f = async (g: () => Promise<number>) => { try { return g(); } catch { return 1; } };',
    'typescript(return-await)',
  ),
  inShared(
    'switch.ts',
    "export const f = (x: 'a' | 'b') => { switch (x) { case 'a': return 1; } return 2; };",
    'typescript(switch-exhaustiveness-check)',
  ),
  inShared(
    'catch.ts',
    'export const f = (p: Promise<number>) => p.catch((e: Error) => e);',
    'typescript(use-unknown-in-catch-callback-variable)',
  ),
  inShared(
    'resolved.ts',
    'export const f = () => new Promise<number>((resolve) => { resolve(1); resolve(2); });',
    'promise(no-multiple-resolved)',
  ),
  [
    'apps/bff/src/b.test.ts',
    "import { test } from 'vitest';\ntest('a', () => { globalThis.structuredClone(1); });",
    'vitest(expect-expect)',
  ],
  [
    'apps/bff/src/c.test.ts',
    "import { expect, test } from 'vitest';\ntest('a', () => { expect(1); });",
    'vitest(valid-expect)',
  ],
];
