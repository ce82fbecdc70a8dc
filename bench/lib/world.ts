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
  /** Stops both; they start again when asked for. */
  readonly rest: () => Promise<void>;
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

/** A program that is started when it is first asked for. */
class Kept {
  readonly #start: () => Promise<Running>;
  #running: Promise<Running> | undefined;

  constructor(start: () => Promise<Running>) {
    this.#start = start;
  }

  get = (): Promise<Running> => {
    this.#running ??= this.#start();
    return this.#running;
  };

  stop = async (): Promise<void> => {
    const running = this.#running;
    this.#running = undefined;
    await (await running)?.stop();
  };
}

export const createWorld = (folder: string, size: Size, rounds: number): World => {
  if (!existsSync(PROGRAM))
    throw new Error('There is no built server: run `npm run bench`, which builds it.');
  const daybook = new Kept(() => startProgram([PROGRAM], envOf(folder)));
  const floor = new Kept(() => startProgram([FLOOR, join(folder, 'daybook.db')], {}));
  const rest = async () => {
    await daybook.stop();
    await floor.stop();
  };
  return { size, rounds, folder, daybook: daybook.get, floor: floor.get, rest };
};
