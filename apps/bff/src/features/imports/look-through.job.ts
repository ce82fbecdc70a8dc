import { z } from 'zod';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { insertJobs } from '../../platform/operation/flush.store.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findRunByKey, patchRun } from './imports.store.ts';
import { lookThrough } from './look-through.ts';

const LOOK_JOB = 'import.look';

const Payload = z.object({ importKey: z.int(), revision: z.int() });

/**
 * Has it found out what an import with the settings of this revision would do. The job belongs to no operation, since
 * there is nothing to undo; whoever asks wakes the worker after the commit.
 */
export const askForLook = (op: Operation, importKey: number, revision: number): Promise<void> =>
  insertJobs(op.db, null, op.now, [
    {
      kind: LOOK_JOB,
      payload: { importKey, revision },
      once: `${LOOK_JOB}:${importKey}:${revision}`,
    },
  ]);

/** Looks through the whole file before anything of it is written, so that the preview can say what will happen. */
export const lookThroughFile: JobHandler<Deps> = {
  kind: LOOK_JOB,
  run: async (deps, payload, { beat }) => {
    const { importKey, revision } = Payload.parse(payload);
    const find = () => findRunByKey(deps.db.read, importKey);
    const run = await find();
    const isWanted = async () => {
      const now = await find();
      return (await beat()) && now?.revision === revision && now.state === 'mapping';
    };
    if (run === undefined || !(await isWanted())) return;
    const findings = await lookThrough(deps.db.read, run, isWanted);
    if (findings === undefined) return;
    await operate(deps, SYSTEM, { kind: 'import.look', label: 'Looked through a file' }, async (op) => {
      const current = await findRunByKey(op.db, importKey);
      if (current?.revision === revision && current.state === 'mapping')
        await patchRun(op, current, { findings });
      return {};
    });
  },
};
