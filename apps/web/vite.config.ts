import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const SHARED = /(?:packages|src).shared/;
/** Where messages are written, with the library it is made of: more than all else that is shared. */
const EDITOR = /src.shared.editor|prosemirror|orderedmap|rope-sequence|w3c-keyname/;

export default defineConfig({
  plugins: [react(), tailwindcss()],
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8484' } },
  build: {
    target: 'es2024',
    // The content security policy allows no data: fonts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    // What imports what: a test weighs what Today cannot be drawn without.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every visit needs comes in two files, the libraries apart because they change rarely.
          groups: [
            { name: 'vendor', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'app', tags: ['$initial'], priority: 2 },
            // Read while other files start, so it comes in one that needs none of them.
            { name: 'catalogue', test: /shared\/src\/(?:.*\.fields|kernel\/field)\.ts$/, priority: 1 },
            // What several later pages share comes without a file for every button: a layer a file, so that no two
            // files need each other and find nothing yet where they take something.
            {
              name: 'libraries',
              test: (id) => id.includes('node_modules') && !EDITOR.test(id),
              minShareCount: 2,
            },
            { name: 'common', test: (id) => SHARED.test(id) && !EDITOR.test(id), minShareCount: 2 },
            { name: 'editor', test: EDITOR, minShareCount: 2 },
            { name: 'parts', minShareCount: 2 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    // Modules are read once a worker, not once a file: they keep no state of their own between tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
