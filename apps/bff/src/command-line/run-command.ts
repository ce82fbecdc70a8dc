import { parseArgs } from 'node:util';
import { type Config, ConfigError, readConfig } from '../platform/config.ts';
import { startSentence } from '../platform/start-words.ts';
import { backup } from './backup.ts';
import { CommandError } from './command-error.ts';
import { exportTo } from './export.ts';
import { fileArgument } from './file-argument.ts';
import { importFile } from './import-file.ts';
import { resetLink } from './reset-link.ts';
import { restore } from './restore.ts';

type Env = NodeJS.ProcessEnv;

const USAGE = `Say what to do:
  npm run backup -- FILE                     write a backup, while Daybook runs
  npm run restore -- FILE                    put a backup back, while Daybook is stopped
  npm run export -- FILE.zip                 write everything for other programs, while Daybook runs
  npm run import -- FILE.csv [--as EMAIL]    import people, companies, sales, tasks or notes, while Daybook runs
  npm run reset-link -- [EMAIL]              print a link to set a new password`;

const one = (name: string, given: readonly string[]): string => {
  const [value, more] = given;
  if (value === undefined || more !== undefined) throw new CommandError(`Name one ${name}.\n\n${USAGE}`);
  return value;
};

const carryOut = async (args: readonly string[], env: Env, clock: () => number): Promise<void> => {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { as: { type: 'string' } },
    allowPositionals: true,
  });
  const [command = '', ...given] = positionals;
  const config: Config = readConfig(env, []);
  switch (command) {
    case 'backup':
      return backup(config, fileArgument(one('file', given), env), clock);
    case 'restore':
      return restore(config, fileArgument(one('file', given), env), clock());
    case 'export':
      return exportTo(config, fileArgument(one('file', given), env), clock());
    case 'import':
      return importFile(config, fileArgument(one('file', given), env), values.as);
    case 'reset-link':
      return resetLink(config, given[0]);
    default:
      throw new CommandError(USAGE);
  }
};

const sentenceOf = (error: unknown, env: Env): string | undefined => {
  if (error instanceof CommandError || error instanceof ConfigError) return error.message;
  // An option nobody knows.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return USAGE;
  return startSentence(error, readConfig(env, []));
};

/** Carries out one command; answers the exit code. What goes wrong is said in a sentence. */
export const runCommand = async (args: readonly string[], env: Env, clock: () => number): Promise<number> => {
  try {
    await carryOut(args, env, clock);
    return 0;
  } catch (error) {
    const sentence = sentenceOf(error, env);
    if (sentence === undefined) throw error;
    process.stderr.write(`${sentence}\n`);
    return 1;
  }
};
