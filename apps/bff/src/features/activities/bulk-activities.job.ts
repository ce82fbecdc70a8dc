import { ActivityDeed } from '@daybook/shared/activities/bulk';
import { bulkLabel } from '@daybook/shared/activities/bulk.rules';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import {
  abandonLongOperation,
  breathe,
  type ChunkResult,
  continueLongOperation,
} from '../../platform/operation/long-operation.ts';
import { labelOperation, type OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { insertSkipped } from '../../platform/operation/skipped.store.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { BULK_AT_ONCE, BULK_JOB, bulkSome } from './bulk-some.ts';

const Payload = z.object({
  operationKey: z.int(),
  keys: z.array(z.int()),
  deed: ActivityDeed,
  owner: z.string().optional(),
});
type Work = z.infer<typeof Payload>;

/** Carries on with a large bulk action, chunk by chunk; `position` is how many were looked at. */
export const bulkActivitiesJob: JobHandler<Deps> = {
  kind: BULK_JOB,
  resumes: true,
  run: async (deps, payload, { beat }) => {
    const work = Payload.parse(payload);
    const actor = await actorOfOperation(deps.db.read, work.operationKey);
    const chunk = (op: Operation, row: OperationRow) => bulkChunk(op, row, work);
    while (await beat()) {
      if ((await continueLongOperation(deps, actor, work.operationKey, chunk)) === null) return;
      await breathe();
    }
  },
  gaveUp: (deps, payload) => abandonLongOperation(deps, Payload.parse(payload).operationKey),
};

const bulkChunk = async (
  op: Operation,
  row: OperationRow,
  { keys, deed, owner }: Work,
): Promise<ChunkResult> => {
  const from = Number(row.position ?? 0);
  const to = from + BULK_AT_ONCE;
  const some = await bulkSome(op, keys.slice(from, to), deed);
  await insertSkipped(op, some.skipped);
  const done = row.done + some.done;
  if (to < keys.length) return { position: String(to), done };
  // What was done is known now: the history says that, and not what was meant.
  await labelOperation(op.db, row.key, bulkLabel(deed.do, done, owner));
  return { position: null, done };
};
