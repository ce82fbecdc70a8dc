import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '../../apps/bff/src/platform/db/open.ts';
import { type Data, envOf } from '../lib/data.ts';
import { startProgram } from '../lib/process.ts';
import { PROGRAM } from '../lib/world.ts';

const LOOK_MS = 1000;
const WITHIN_MS = 600_000;

/**
 * Lets Daybook do what it does once with all there is, such as looking for duplicates. Else each figure would be taken
 * beside it, as on the day of an installation.
 */
export const settle = async (data: Data): Promise<void> => {
  const daybook = await startProgram([PROGRAM], envOf(data));
  const db = openDb(data.location);
  const isSettled = async (): Promise<boolean> => {
    const jobs = await db.read.selectFrom('job').select(['state', 'run_at', 'created_at']).execute();
    // One that was done waits for its next time.
    return jobs.length > 0 && jobs.every((job) => job.state === 'queued' && job.run_at > job.created_at);
  };
  const late = performance.now() + WITHIN_MS;
  while (!(await isSettled())) {
    if (performance.now() > late) throw new Error('Daybook did not come to rest on the new data.');
    await sleep(LOOK_MS);
  }
  await daybook.stop();
  await db.close();
};
