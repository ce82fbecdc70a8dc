import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import {
  abandonLongOperation,
  breathe,
  continueLongOperation,
} from '../../platform/operation/long-operation.ts';
import { repoint } from '../../platform/operation/repoint.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { MERGE_JOB } from './merging.store.ts';

const Payload = z.object({ operationKey: z.int(), from: z.int(), to: z.int() });

/** As much follows in one transaction. */
const AT_ONCE = 200;

/** Lets the rest of what pointed at a merged record point at the one it is part of, chunk by chunk. */
export const mergeRecords: JobHandler<Deps> = {
  kind: MERGE_JOB,
  resumes: true,
  run: async (deps, payload, { beat }) => {
    const { operationKey, from, to } = Payload.parse(payload);
    const actor = await actorOfOperation(deps.db.read, operationKey);
    while (await beat()) {
      const row = await continueLongOperation(deps, actor, operationKey, async (op, { done }) => {
        const moved = await repoint(op, deps.specs, { table: 'record', from, to }, AT_ONCE);
        return { position: moved < AT_ONCE ? null : 'moving', done: done + moved };
      });
      if (row === null) return;
      await breathe();
    }
  },
  gaveUp: (deps, payload) => abandonLongOperation(deps, Payload.parse(payload).operationKey),
};
