import { z } from 'zod';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import { LOOK_JOB } from './import-jobs.ts';
import { findRunByKey, patchRun } from './imports.store.ts';
import { lookThrough } from './look-through.ts';

const Payload = z.object({ importKey: z.int(), revision: z.int() });

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
