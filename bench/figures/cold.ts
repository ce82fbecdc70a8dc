import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cookieOf } from '../data/people.ts';
import { type Figure, interleaved } from '../lib/figure.ts';
import { get } from '../lib/http.ts';
import { startProgram } from '../lib/process.ts';
import { envOf, PROGRAM } from '../lib/world.ts';

const BENCH = join(import.meta.dirname, '..');
const OPEN = `new (require('better-sqlite3'))(process.argv[1], { readonly: true }).prepare('select key from workspace').get()`;

/** From the start of the process to the first answer: somebody's Today. */
const startDaybook = async (folder: string): Promise<number> => {
  const begun = performance.now();
  const daybook = await startProgram([PROGRAM], envOf(folder));
  await get(daybook.origin, { path: '/api/activities/today', cookie: cookieOf(2) });
  const ms = performance.now() - begun;
  await daybook.stop();
  return ms;
};

/** A Node that does nothing but open the file. */
const openFile = async (path: string): Promise<number> => {
  const begun = performance.now();
  const child = spawn(process.execPath, ['-e', OPEN, path], { cwd: BENCH, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The file could not be opened.');
  return performance.now() - begun;
};

export const cold: Figure = {
  name: 'cold',
  budget: 12,
  measure: async (world) => {
    await world.rest();
    const { value, yardstick } = await interleaved(
      world.rounds,
      () => startDaybook(world.folder),
      () => openFile(join(world.folder, 'daybook.db')),
    );
    return { value, yardstick, unit: 'ms' };
  },
};
