import { found } from '@daybook/shared/kernel/result';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { breathe, type ChunkResult, continueLongOperation } from '../../platform/operation/long-operation.ts';
import type { OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { HAND_OVER_JOB, handOverSome } from './hand-over.ts';
import { findUserByKey } from './people.store.ts';

const Payload = z.object({ operationKey: z.int(), fromKey: z.int(), toKey: z.int() });
type Keys = Omit<z.infer<typeof Payload>, 'operationKey'>;

/** Hands over, chunk by chunk, what a deactivated user had still to do. */
export const handOver: JobHandler<Deps> = {
  kind: HAND_OVER_JOB,
  resumes: true,
  run: async (deps, payload, { beat }) => {
    const { operationKey, ...keys } = Payload.parse(payload);
    const actor = await actorOfOperation(deps.db.read, operationKey);
    const chunk = (op: Operation, row: OperationRow) => handOverChunk(op, row, keys);
    while (await beat()) {
      if ((await continueLongOperation(deps, actor, operationKey, chunk)) === null) return;
      await breathe();
    }
  },
};

const handOverChunk = async (
  op: Operation,
  { position, done }: OperationRow,
  { fromKey, toKey }: Keys,
): Promise<ChunkResult> => {
  const from = found(await findUserByKey(op.db, fromKey), 'user');
  const to = found(await findUserByKey(op.db, toKey), 'user');
  const { handed, last } = await handOverSome(op, from, to, Number(position ?? 0));
  return { position: last === null ? null : String(last), done: done + handed };
};
