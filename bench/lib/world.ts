import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../apps/bff/src/platform/db/open.ts';
import type { Size } from '../data/size.ts';
import { type Copy, type Data, envOf, type Site } from './data.ts';
import { type Running, startProgram } from './process.ts';

/** What figures are measured in: the data, and the programs that run on it. */
export interface World {
  readonly engine: Engine;
  readonly size: Size;
  readonly rounds: number;
  /** The large data; nothing may change it. */
  readonly data: Data;
  /** Daybook on the large data, started when first asked for. */
  readonly daybook: () => Promise<Running>;
  /** The floor on the same data. */
  readonly floor: () => Promise<Running>;
  /** Stops both; they start again when asked for. */
  readonly rest: () => Promise<void>;
  /** A copy of the large data, or of another copy, that may be changed. */
  readonly copy: (name: string, of?: Data) => Promise<Copy>;
  /** Ends all of it; no copy is left. */
  readonly close: () => Promise<void>;
}

const BUILT = join(import.meta.dirname, '../../apps/bff/dist/main.js');
const FLOOR = join(import.meta.dirname, 'floor-server.ts');

export const PROGRAM = process.env['DAYBOOK_BENCH_PROGRAM'] ?? BUILT;

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

export const createWorld = ({ engine, data, ...site }: Site, size: Size, rounds: number): World => {
  if (!existsSync(PROGRAM))
    throw new Error('There is no built server: run `npm run bench`, which builds it.');
  const start = async (program: string): Promise<Running> => {
    const running = await startProgram([program], envOf(data));
    // What the database does for a program is part of what the program costs.
    return { ...running, cpuMs: () => running.cpuMs() + site.cpuMs() };
  };
  const daybook = new Kept(() => start(PROGRAM));
  const floor = new Kept(() => start(FLOOR));
  const rest = async () => {
    await daybook.stop();
    await floor.stop();
  };
  const copies: Copy[] = [];
  const copy = async (name: string, of = data) => {
    await rest();
    const made = await site.copy(of, name);
    copies.push(made);
    return made;
  };
  const close = async () => {
    await rest();
    // What a figure that failed has left.
    for (const { remove } of copies) await remove();
    await site.close();
  };
  return { engine, size, rounds, data, daybook: daybook.get, floor: floor.get, rest, copy, close };
};
