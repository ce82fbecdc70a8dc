import { Refusal } from '@daybook/shared/kernel/refusal';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { continueLongOperation } from '../../platform/operation/long-operation.ts';
import { findOperation } from '../../platform/operation/operation.store.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { isErasingBefore } from '../../platform/trash/being-erased.store.ts';
import { endImport } from './end-import.ts';
import { dropFile } from './forget-files.job.ts';
import { IMPORT_JOB } from './import-jobs.ts';
import { importRows } from './import-rows.ts';
import { importWork } from './import-work.ts';
import { findRunOfOperation } from './imports.store.ts';

const Payload = z.object({ operationKey: z.int() });

/** How long after seeing somebody being erased it looks again. */
const LOOK_MS = 1000;

/** Writes the rows of a file, some at a time. After a crash it goes on behind the last row that was written. */
export const runImport: JobHandler<Deps> = {
  kind: IMPORT_JOB,
  resumes: true,
  run: async (deps, payload, { beat, putOff }) => {
    const { operationKey } = Payload.parse(payload);
    // Else its rows would bring back who is just being erased.
    if (await isErasingBefore(deps.db.read, operationKey)) return putOff(LOOK_MS);
    const operation = await findOperation(deps.db.read, operationKey);
    const run = await findRunOfOperation(deps.db.read, operationKey);
    if (run === undefined || operation === undefined) return;
    if (operation.state === 'running' && run.file_key === null) return end(deps, operationKey, FILE_IS_GONE);
    if (operation.state === 'running') {
      const work = await importWork(deps.db.read, run);
      const actor = await importActor(deps, operationKey);
      if (!(await importRows({ deps, actor, work, operationKey }, operation.position, beat))) return;
    }
    await dropFile(deps, run);
  },
  gaveUp: (deps, payload) => end(deps, Payload.parse(payload).operationKey, WENT_WRONG),
  revive: async () => {
    throw new Refusal('import.wrong-state', {
      detail:
        'This import has ended half-way, and its file is gone. Import the file again, then drop this one.',
    });
  },
};

const WENT_WRONG = 'Something went wrong here. What was imported until then is kept.';
/** Erasing somebody removes the files that name them, also of an import that waits for it. */
const FILE_IS_GONE = 'The file named somebody who was erased, and is gone. Upload it again without them.';

const end = async (deps: Deps, operationKey: number, failure: string): Promise<void> => {
  const actor = await importActor(deps, operationKey);
  await continueLongOperation(deps, actor, operationKey, async (op, row) => {
    await endImport(op, row, failure);
    return { position: null, done: row.done };
  });
};

const importActor = async (deps: Deps, operationKey: number): Promise<Actor> => {
  const actor = await actorOfOperation(deps.db.read, operationKey);
  return actor.user === null ? actor : { kind: 'import', user: actor.user };
};
