import { resolve } from 'node:path';

/** A file as it was named, from the folder in which `npm run` was called. */
export const fileArgument = (name: string, env: NodeJS.ProcessEnv): string =>
  resolve(env['INIT_CWD'] ?? process.cwd(), name);
