import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'src/main.ts', cli: 'src/cli.ts' },
  platform: 'node',
  // Native code, and pino's worker, are found by file name next to themselves and cannot be bundled.
  external: ['better-sqlite3', '@node-rs/argon2', /^pino/, 'pg-native'],
  output: { dir: 'dist', format: 'esm', sourcemap: true, cleanDir: true },
});
