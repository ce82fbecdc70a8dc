import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first, so that all workers come to their end together. */
const LONGEST = [
  'crash.test.ts',
  'query-plans.test.ts',
  'text-bombs.test.ts',
  'random-operations.test.ts',
  'hostile.test.ts',
  'app-permissions.test.ts',
  'backup.test.ts',
  'demo.test.ts',
  'serve.test.ts',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.indexOf(path.basename(moduleId));
  return at < 0 ? LONGEST.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/** The same tests on both engines; `testApp()` reads which one it is to open. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'migrations/**/*.test.ts'],
    setupFiles: 'src/testing/same-chance.ts',
    // Modules are read once a worker, not once a file: they keep no state of their own between tests.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A limit for what hangs. What is to be quick says so itself, and a busy machine is no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000, interval: 20 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'sqlite',
          env: { DAYBOOK_TEST_ENGINE: 'sqlite' },
          globalSetup: 'src/testing/template.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          env: { DAYBOOK_TEST_ENGINE: 'postgres' },
          // Rules of both sides, which know no database.
          exclude: [...configDefaults.exclude, 'src/text-bombs.test.ts'],
          globalSetup: 'src/testing/template.ts',
        },
      },
    ],
  },
});
