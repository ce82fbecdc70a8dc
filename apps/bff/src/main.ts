import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

// Before the program itself is read: what the built one compiles need not be compiled again at its next start.
if (import.meta.filename.endsWith('.js')) enableCompileCache(join(import.meta.dirname, '.compiled'));
const { run } = await import('./run.ts');
await run({ env: process.env, args: process.argv.slice(2), clock: () => Date.now() });
flushCompileCache();
