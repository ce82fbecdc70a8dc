import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import {
  abandonLongOperation,
  breathe,
  continueLongOperation,
  resumeLongOperation,
} from '../../platform/operation/long-operation.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { ERASE_JOB } from '../../platform/trash/being-erased.store.ts';
import { overwriteRemains } from '../../platform/trash/overwrite-remains.store.ts';
import { isImporting } from '../imports/imports.store.ts';
import { afterImports, isWaiting } from './after-imports.ts';
import { dropFilesNaming } from './drop-files-naming.ts';
import { eraseStep, isLastStage } from './erase-step.ts';

const Payload = z.object({ operationKey: z.int(), recordKey: z.int() });

/** How long after seeing an import under way it looks again. */
const LOOK_MS = 1000;

/** Erases a person, step by step; after a crash it goes on where it was. */
export const eraseContactJob: JobHandler<Deps> = {
  kind: ERASE_JOB,
  resumes: true,
  run: async (deps, payload, { beat, putOff }) => {
    const { operationKey, recordKey } = Payload.parse(payload);
    const actor = await actorOfOperation(deps.db.read, operationKey);
    if (await isImporting(deps.db.read, operationKey)) return putOff(LOOK_MS);
    const erasing = { operationKey, recordKey };
    await dropFilesNaming(deps, erasing);
    while (await beat()) {
      const row = await continueLongOperation(deps, actor, operationKey, (op, current) =>
        afterImports(op, current, (from) => eraseStep(op, from, recordKey)),
      );
      if (row === null) return overwriteRemains(deps.db);
      if (isWaiting(row)) return putOff(LOOK_MS);
      // What was uploaded meanwhile is looked through while there is still something to know them by.
      if (isLastStage(row)) await dropFilesNaming(deps, erasing);
      await breathe();
    }
  },
  gaveUp: (deps, payload) => abandonLongOperation(deps, Payload.parse(payload).operationKey),
  revive: (deps, payload) => resumeLongOperation(deps, Payload.parse(payload).operationKey),
};
