import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** As it is shipped: read from one file, it starts in half the time that its sources take. */
export const BUILT = join(import.meta.dirname, '../../dist');
const READY = /^Daybook is ready: (\S+)$/m;
const READY_WITHIN_MS = 90_000;

export type Env = Readonly<Record<string, string>>;

/** The server, or what is done with its data from a shell. */
type Entry = 'main' | 'cli';

/** How a process ended, and all it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built program, running as a process of its own. */
export interface Program {
  /** The address it printed. */
  readonly url: URL;
  readonly pid: number;
  readonly output: () => string;
  /** Sends a signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<Ended>;
}

/** What a test runs in has settings of its own, under some of the same names. */
const OURS = /^(HOST|PORT|BASE_URL|TRUST_PROXY|LOG_LEVEL|DATABASE_URL|DAYBOOK_.*|NODE_OPTIONS|VITEST.*)$/;
const OUTER = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));

const children = new Set<ChildProcess>();

/** What the system lets a process do, and where it is. */
interface Limits {
  /** The most that a file may hold: a write beyond it fails, as on a full disk. */
  readonly mostFileBytes?: number;
  /** As nobody special: what a folder or file does not let be written is not written, even where tests run as root. */
  readonly asOrdinaryUser?: boolean;
  /** Where the program is, if not where it is built. */
  readonly folder?: string;
}

/** The shell counts in blocks of half a kilobyte. */
const limited = (
  { mostFileBytes, asOrdinaryUser }: Limits,
  command: readonly string[],
): readonly string[] => {
  if (asOrdinaryUser === true && process.getuid?.() === 0)
    return ['setpriv', '--bounding-set=-dac_override,-dac_read_search', ...command];
  return mostFileBytes === undefined
    ? command
    : ['/bin/sh', '-c', `ulimit -f ${Math.floor(mostFileBytes / 512)}; exec "$@"`, 'sh', ...command];
};

const start = (entry: Entry, args: readonly string[], env: Env, limits: Limits = {}) => {
  const [program = '', ...rest] = limited(limits, [
    process.execPath,
    join(limits.folder ?? BUILT, `${entry}.js`),
    ...args,
  ]);
  const child = spawn(program, rest, {
    env: { ...OUTER, LOG_LEVEL: 'warn', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  const ended = once(child, 'close').then(([code]): Ended => {
    children.delete(child);
    return { code: code as number | null, ...said };
  });
  return { child, said, ended };
};

/** Starts the server and waits until it is ready; throws with what it said where it ends before. */
export const startProgram = async (env: Env, limits: Limits = {}): Promise<Program> => {
  const { child, said, ended } = start('main', [], env, limits);
  const ready = new Promise<URL>((resolve) => {
    child.stdout.on('data', () => {
      const address = READY.exec(said.stdout)?.[1];
      if (address !== undefined) resolve(new URL(address));
    });
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(
      () => reject(new Error(`Not ready in time: ${said.stdout}${said.stderr}`)),
      READY_WITHIN_MS,
    ).unref();
  });
  const gone = ended.then(({ stdout, stderr }): never => {
    throw new Error(`It ended while starting: ${stdout}${stderr}`);
  });
  const url = await Promise.race([ready, gone, late]);
  gone.catch(() => undefined);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => said.stdout + said.stderr,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};

/** Runs the program, or a command of it, to its end. */
export const runToEnd = (
  entry: Entry,
  args: readonly string[],
  env: Env,
  limits: Limits = {},
): Promise<Ended> => start(entry, args, env, limits).ended;

/** From here on the system writes no file for a process, or does again: as on a disk that went read-only. */
export const letWrite = (pid: number, may: boolean): void => {
  execFileSync('/bin/sh', ['-c', 'prlimit --pid "$0" --fsize="$1":', String(pid), may ? 'unlimited' : '0']);
};

/** Ends every process that was started here, at once. */
export const killAll = (): Promise<unknown> =>
  Promise.all(
    [...children].map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }),
  );
