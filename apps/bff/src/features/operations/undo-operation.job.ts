import { found } from '@daybook/shared/kernel/result';
import { z } from 'zod';
import { type Actor, SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { breathe, type ChunkResult, continueLongOperation } from '../../platform/operation/long-operation.ts';
import { findOperation, type OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { takeBackChunk } from '../../platform/operation/take-back-chunk.ts';
import { closeUndo, UNDO_JOB } from '../../platform/operation/undo.ts';
import { findCurrentUser } from '../../platform/session/session.store.ts';

const Payload = z.object({ operationKey: z.int() });

/** Takes back a large operation chunk by chunk. */
export const undoOperationJob: JobHandler<Deps> = {
  kind: UNDO_JOB,
  run: async (deps, payload, { beat }) => {
    const { operationKey } = Payload.parse(payload);
    const actor = await actorOf(deps, operationKey);
    const chunk = (op: Operation, row: OperationRow) => undoChunk(deps, op, row);
    while (await beat()) {
      if ((await continueLongOperation(deps, actor, operationKey, chunk)) === null) return;
      await breathe();
    }
  },
};

const actorOf = async (deps: Deps, operationKey: number): Promise<Actor> => {
  const operation = await findOperation(deps.db.read, operationKey);
  const user =
    operation?.actor_key == null ? undefined : await findCurrentUser(deps.db.read, operation.actor_key);
  return user === undefined ? SYSTEM : { kind: 'job', user };
};

const undoChunk = async (deps: Deps, op: Operation, row: OperationRow): Promise<ChunkResult> => {
  const target = found(await findOperation(op.db, row.undoes_key ?? 0), 'operation');
  const result = await takeBackChunk(op, deps.specs, target.key, row.position);
  if (result.position === null) await closeUndo(op, target);
  return { ...result, done: row.done + result.done };
};
