import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { breathe, type ChunkResult, continueLongOperation } from '../../platform/operation/long-operation.ts';
import type { OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { clearSome } from './clear-demo.ts';
import { CLEAR_DEMO_JOB } from './remove-demo.ts';

const Payload = z.object({ operationKey: z.int() });

/** Removes the demo data, chunk by chunk. */
export const clearDemo: JobHandler<Deps> = {
  kind: CLEAR_DEMO_JOB,
  run: async (deps, payload, { beat }) => {
    const { operationKey } = Payload.parse(payload);
    const actor = await actorOfOperation(deps.db.read, operationKey);
    while (await beat()) {
      if ((await continueLongOperation(deps, actor, operationKey, clearChunk)) === null) return;
      await breathe();
    }
  },
};

const clearChunk = async (op: Operation, row: OperationRow): Promise<ChunkResult> => {
  const { position, done } = await clearSome(op, row.position);
  // What people made themselves was not counted before.
  return { position, done: Math.min(row.done + done, row.total), final: position === null };
};
