import { z } from 'zod';
import type { Deps } from '../deps.ts';
import type { JobHandler } from '../jobs/job.ts';
import { actorOfOperation } from '../session/actor-of-operation.ts';
import { BULK_AT_ONCE, type BulkDeed } from './bulk.ts';
import { abandonLongOperation, breathe, type ChunkResult, continueLongOperation } from './long-operation.ts';
import { labelOperation, type OperationRow } from './operation.store.ts';
import type { Operation } from './operation.ts';
import { insertSkipped } from './skipped.store.ts';

const Work = z.object({ operationKey: z.int(), keys: z.array(z.int()) });

const doChunk = async (
  op: Operation,
  row: OperationRow,
  keys: readonly number[],
  { some, label }: BulkDeed,
): Promise<ChunkResult> => {
  const from = Number(row.position ?? 0);
  const to = from + BULK_AT_ONCE;
  const result = await some(op, keys.slice(from, to));
  await insertSkipped(op, result.skipped);
  const done = row.done + result.done;
  if (to < keys.length) return { position: String(to), done };
  // What was done is known now: the history says that, and not what was meant.
  await labelOperation(op.db, row.key, label(done));
  return { position: null, done };
};

/**
 * Carries on with a large bulk action, chunk by chunk; `position` is how many were looked at. `deedOf` reads from what
 * the job was told what is to be done.
 */
export const bulkJob = (kind: string, deedOf: (payload: unknown) => BulkDeed): JobHandler<Deps> => ({
  kind,
  resumes: true,
  run: async (deps, payload, { beat }) => {
    const { operationKey, keys } = Work.parse(payload);
    const deed = deedOf(payload);
    const actor = await actorOfOperation(deps.db.read, operationKey);
    const chunk = (op: Operation, row: OperationRow) => doChunk(op, row, keys, deed);
    while (await beat()) {
      if ((await continueLongOperation(deps, actor, operationKey, chunk)) === null) return;
      await breathe();
    }
  },
  gaveUp: (deps, payload) => abandonLongOperation(deps, Work.parse(payload).operationKey),
});
