import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// As for the server: what the built one compiles need not be compiled again by the next command.
if (import.meta.filename.endsWith('.js')) enableCompileCache(join(import.meta.dirname, '.compiled'));
const { runCommand } = await import('./command-line/run-command.ts');
process.exitCode = await runCommand(process.argv.slice(2), process.env, () => Date.now());
