import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'shared',
    include: ['src/**/*.test.ts'],
    setupFiles: 'vitest.setup.ts',
    // Modules are read once a worker, not once a file: they keep no state of their own between tests.
    isolate: false,
    testTimeout: 60_000,
  },
});
