import { defineConfig } from 'vitest/config';

/** The same tests on both engines; `testApp()` reads which one it is to open. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'migrations/**/*.test.ts'],
    testTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: { name: 'sqlite', env: { DAYBOOK_TEST_ENGINE: 'sqlite' } },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          env: { DAYBOOK_TEST_ENGINE: 'postgres' },
          globalSetup: 'src/testing/require-postgres.ts',
        },
      },
    ],
  },
});
