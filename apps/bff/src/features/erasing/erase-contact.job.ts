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
import { dropFilesNaming } from './drop-files-naming.ts';
import { overwriteRemains } from './erase-rest.store.ts';
import { eraseStep } from './erase-step.ts';

const Payload = z.object({ operationKey: z.int(), recordKey: z.int() });

/** Erases a person, step by step; after a crash it goes on where it was. */
export const eraseContactJob: JobHandler<Deps> = {
  kind: ERASE_JOB,
  run: async (deps, payload, { beat }) => {
    const { operationKey, recordKey } = Payload.parse(payload);
    const actor = await actorOfOperation(deps.db.read, operationKey);
    await dropFilesNaming(deps, recordKey);
    while (await beat()) {
      const row = await continueLongOperation(deps, actor, operationKey, (op, current) =>
        eraseStep(op, current, recordKey),
      );
      if (row === null) return overwriteRemains(deps.db);
      await breathe();
    }
  },
  gaveUp: (deps, payload) => abandonLongOperation(deps, Payload.parse(payload).operationKey),
  revive: (deps, payload) => resumeLongOperation(deps, Payload.parse(payload).operationKey),
};
