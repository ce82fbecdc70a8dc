import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NOW, type Size } from '../data/size.ts';
import { type Running, startProgram } from './process.ts';

/** What figures are measured in: the data, and the programs that run on it. */
export interface World {
  readonly size: Size;
  readonly rounds: number;
  /** The folder of the large data; nothing may change it. */
  readonly folder: string;
  /** Daybook on the large data, started when first asked for. */
  readonly daybook: () => Promise<Running>;
  /** The floor on the same file. */
  readonly floor: () => Promise<Running>;
  readonly close: () => Promise<void>;
}

const BUILT = join(import.meta.dirname, '../../apps/bff/dist/main.js');
const FLOOR = join(import.meta.dirname, 'floor-server.ts');

export const PROGRAM = process.env['DAYBOOK_BENCH_PROGRAM'] ?? BUILT;

/** The environment of a Daybook on this folder, at the moment the data is told from. */
export const envOf = (folder: string): Record<string, string> => ({
  DAYBOOK_DATA: folder,
  DATABASE_URL: '',
  HOST: '127.0.0.1',
  PORT: process.env['DAYBOOK_BENCH_PORT'] ?? '0',
  DAYBOOK_TEST: '1',
  DAYBOOK_TEST_CLOCK: new Date(NOW).toISOString(),
});

const once = <T>(make: () => Promise<T>): { get: () => Promise<T>; made: () => Promise<T> | undefined } => {
  let made: Promise<T> | undefined;
  return { get: () => (made ??= make()), made: () => made };
};

export const createWorld = (folder: string, size: Size, rounds: number): World => {
  if (!existsSync(PROGRAM))
    throw new Error('There is no built server: run `npm run bench`, which builds it.');
  const daybook = once(() => startProgram([PROGRAM], envOf(folder)));
  const floor = once(() => startProgram([FLOOR, join(folder, 'daybook.db')], {}));
  return {
    size,
    rounds,
    folder,
    daybook: daybook.get,
    floor: floor.get,
    close: async () => {
      await (await daybook.made())?.stop();
      await (await floor.made())?.stop();
    },
  };
};
