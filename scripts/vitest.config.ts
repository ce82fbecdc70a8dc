import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'house', environment: 'node', testTimeout: 120_000, hookTimeout: 120_000 },
});
