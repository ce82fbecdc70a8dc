import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import {
  abandonLongOperation,
  breathe,
  continueLongOperation,
  resumeLongOperation,
} from '../../platform/operation/long-operation.ts';
import { UNDO_JOB } from '../../platform/operation/undo.ts';
import { undoChunk } from '../../platform/operation/undo-chunk.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';

const Payload = z.object({ operationKey: z.int() });

/** Takes back a large operation chunk by chunk. */
export const undoOperationJob: JobHandler<Deps> = {
  kind: UNDO_JOB,
  resumes: true,
  run: async (deps, payload, { beat }) => {
    const { operationKey } = Payload.parse(payload);
    const actor = await actorOfOperation(deps.db.read, operationKey);
    while (await beat()) {
      const row = await continueLongOperation(deps, actor, operationKey, (op, current) =>
        undoChunk(op, deps.specs, current),
      );
      if (row === null) return;
      await breathe();
    }
  },
  gaveUp: (deps, payload) => abandonLongOperation(deps, Payload.parse(payload).operationKey),
  revive: (deps, payload) => resumeLongOperation(deps, Payload.parse(payload).operationKey),
};
