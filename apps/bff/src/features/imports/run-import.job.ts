import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { breathe, continueLongOperation } from '../../platform/operation/long-operation.ts';
import { findOperation, type OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { endImport } from './end-import.ts';
import { dropFile } from './forget-files.job.ts';
import { addCounts, importChunk } from './import-chunk.ts';
import { IMPORT_JOB } from './import-jobs.ts';
import { type ImportWork, importWork } from './import-work.ts';
import { findProgress, findRunOfOperation, patchRun } from './imports.store.ts';
import { type Batch, rowBatches } from './row-batches.ts';

/** Rows in one transaction: few enough that a page is answered in between without a wait to be felt. */
const AT_ONCE = 64;

const Payload = z.object({ operationKey: z.int() });

/** Writes the rows of a file, some at a time. After a crash it goes on behind the last row that was written. */
export const runImport: JobHandler<Deps> = {
  kind: IMPORT_JOB,
  run: async (deps, payload, { beat }) => {
    const { operationKey } = Payload.parse(payload);
    const operation = await findOperation(deps.db.read, operationKey);
    const run = await findRunOfOperation(deps.db.read, operationKey);
    if (run === undefined || operation === undefined) return;
    if (operation.state === 'running') {
      const work = await importWork(deps.db.read, run);
      const actor = await importActor(deps, operationKey);
      if (!(await importRows(deps, actor, work, operation, beat))) return;
    }
    await dropFile(deps, run);
  },
  gaveUp: async (deps, payload) => {
    const { operationKey } = Payload.parse(payload);
    const actor = await importActor(deps, operationKey);
    await continueLongOperation(deps, actor, operationKey, async (op, row) => {
      await endImport(op, row, 'Something went wrong here. What was imported until then is kept.');
      return { position: null, done: row.done };
    });
  },
};

const importActor = async (deps: Deps, operationKey: number): Promise<Actor> => {
  const actor = await actorOfOperation(deps.db.read, operationKey);
  return actor.user === null ? actor : { kind: 'import', user: actor.user };
};

/** Answers whether the end was reached, rather than the work put off. */
const importRows = async (
  deps: Deps,
  actor: Actor,
  work: ImportWork,
  { key, position }: OperationRow,
  beat: () => Promise<boolean>,
): Promise<boolean> => {
  let at = position;
  for await (const batch of rowBatches(deps.db.read, work.run, { after: Number(at ?? 0), size: AT_ONCE })) {
    if (!(await beat())) return false;
    const step = chunkOf(work, batch, at);
    if ((await continueLongOperation(deps, actor, key, step)) === null) return true;
    at = String(batch.last);
    await breathe();
  }
  await continueLongOperation(deps, actor, key, async (op, row) => {
    await endImport(op, row);
    return { position: null, done: row.total };
  });
  return true;
};

const chunkOf = (work: ImportWork, batch: Batch, at: string | null) => {
  const rows = batch.rows.map(work.read);
  return async (op: Operation, row: OperationRow) => {
    const progress = await findProgress(op.db, work.run.key);
    // Somebody else goes on with it since the lease was lost.
    if (progress === undefined || row.position !== at) throw new Error('This import has gone on elsewhere.');
    if (progress.state === 'stopping') {
      await endImport(op, row);
      return { position: null, done: row.done };
    }
    const counts = addCounts(progress.counts, await importChunk(op, work, rows));
    await patchRun(op, work.run, { counts });
    return { position: String(batch.last), done: row.done + batch.seen };
  };
};
