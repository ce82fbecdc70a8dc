import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { errorName, errorPlace } from './platform/error-words.ts';
import { createLog } from './platform/log.ts';
import { startSentence } from './platform/start-words.ts';
import { type Running, serve } from './serve.ts';

/** The program ends by itself after this long, whatever is still open. */
const LONGEST_STOP_MS = 9_500;
/** What a wrong setting ends with (EX_CONFIG). */
const WRONG_CONFIG = 78;

const end = (code: number, sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
};

const configOrEnd = (env: NodeJS.ProcessEnv, args: readonly string[]): Config => {
  try {
    return readConfig(env, args);
  } catch (error) {
    if (error instanceof ConfigError) return end(WRONG_CONFIG, error.message);
    throw error;
  }
};

const stopOnSignal = ({ stop }: Running): void => {
  let isStopping = false;
  const onSignal = () => {
    // Pressed again: whoever does that does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};

/** What a process is started with. */
export interface Outside {
  readonly env: NodeJS.ProcessEnv;
  readonly args: readonly string[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Starts the server and prints where to go, or says in a sentence why it cannot. */
export const run = async ({ env, args, clock }: Outside): Promise<void> => {
  const config = configOrEnd(env, args);
  const log = createLog(config.logLevel);
  // What nobody caught may have left things half done; the message may quote data, so it is not logged.
  process.on('uncaughtException', (error) => {
    log.fatal(
      { error: errorName(error), stack: errorPlace(error) },
      'the program ends after an error nobody caught',
    );
    process.exit(1);
  });
  try {
    const running = await serve(config, clock);
    stopOnSignal(running);
    process.stdout.write(`Daybook is ready: ${running.url}\n`);
  } catch (error) {
    const sentence = startSentence(error, config);
    if (sentence !== undefined) end(1, sentence);
    throw error;
  }
};
