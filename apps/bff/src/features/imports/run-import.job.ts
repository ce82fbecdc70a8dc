import { Refusal } from '@daybook/shared/kernel/refusal';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { continueLongOperation } from '../../platform/operation/long-operation.ts';
import { findOperation } from '../../platform/operation/operation.store.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { endImport } from './end-import.ts';
import { dropFile } from './forget-files.job.ts';
import { IMPORT_JOB } from './import-jobs.ts';
import { importRows } from './import-rows.ts';
import { importWork } from './import-work.ts';
import { findRunOfOperation } from './imports.store.ts';

const Payload = z.object({ operationKey: z.int() });

/** Writes the rows of a file, some at a time. After a crash it goes on behind the last row that was written. */
export const runImport: JobHandler<Deps> = {
  kind: IMPORT_JOB,
  resumes: true,
  run: async (deps, payload, { beat }) => {
    const { operationKey } = Payload.parse(payload);
    const operation = await findOperation(deps.db.read, operationKey);
    const run = await findRunOfOperation(deps.db.read, operationKey);
    if (run === undefined || operation === undefined) return;
    if (operation.state === 'running') {
      const work = await importWork(deps.db.read, run);
      const actor = await importActor(deps, operationKey);
      if (!(await importRows({ deps, actor, work, operationKey }, operation.position, beat))) return;
    }
    await dropFile(deps, run);
  },
  gaveUp: async (deps, payload) => {
    const { operationKey } = Payload.parse(payload);
    const actor = await importActor(deps, operationKey);
    await continueLongOperation(deps, actor, operationKey, async (op, row) => {
      await endImport(op, row, 'Something went wrong here. What was imported until then is kept.');
      return { position: null, done: row.done };
    });
  },
  revive: async () => {
    throw new Refusal('import.wrong-state', {
      detail:
        'This import has ended half-way, and its file is gone. Import the file again, then drop this one.',
    });
  },
};

const importActor = async (deps: Deps, operationKey: number): Promise<Actor> => {
  const actor = await actorOfOperation(deps.db.read, operationKey);
  return actor.user === null ? actor : { kind: 'import', user: actor.user };
};
