import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Engine } from '../../apps/bff/src/platform/db/open.ts';
import { cookieOf } from '../data/people.ts';
import { type Data, envOf } from '../lib/data.ts';
import { type Figure, interleaved } from '../lib/figure.ts';
import { get } from '../lib/http.ts';
import { startProgram } from '../lib/process.ts';
import { PROGRAM } from '../lib/world.ts';

const BENCH = join(import.meta.dirname, '..');

const OPEN: Readonly<Record<Engine, string>> = {
  sqlite: `new (require('better-sqlite3'))(process.argv[1], { readonly: true }).prepare('select key from workspace').get()`,
  postgres: `const client = new (require('pg').Client)(process.argv[1])
    client.connect().then(() => client.query('select key from workspace')).then(() => client.end())`,
};

/** From the start of the process to the first answer: somebody's Today. */
const startDaybook = async (data: Data): Promise<number> => {
  const begun = performance.now();
  const daybook = await startProgram([PROGRAM], envOf(data));
  await get(daybook.origin, { path: '/api/activities/today', cookie: cookieOf(2) });
  const ms = performance.now() - begun;
  await daybook.stop();
  return ms;
};

/** A Node that does nothing but open the database. */
const openDatabase = async ({ location }: Data): Promise<number> => {
  const at = location.engine === 'sqlite' ? location.path : location.url;
  const begun = performance.now();
  const child = spawn(process.execPath, ['-e', OPEN[location.engine], at], { cwd: BENCH, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The database could not be opened.');
  return performance.now() - begun;
};

export const cold: Figure = {
  name: 'cold',
  budget: 12,
  measure: async (world) => {
    await world.rest();
    const { value, yardstick } = await interleaved(
      world.rounds,
      () => startDaybook(world.data),
      () => openDatabase(world.data),
    );
    return { value, yardstick, unit: 'ms' };
  },
};
