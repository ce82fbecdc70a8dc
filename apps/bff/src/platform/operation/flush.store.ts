import type { Kysely } from 'kysely';
import { writeMany } from '../db/many.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from './journal.ts';
import type { NewJob } from './operation.ts';

const AT_ONCE = 500;

const inBatches = async <T>(
  rows: readonly T[],
  write: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  for (let i = 0; i < rows.length; i += AT_ONCE) await write(rows.slice(i, i + AT_ONCE));
};

/** Writes the journal of an operation: one row per changed row, before and after by field. */
export const insertChanges = async (
  db: Kysely<Database>,
  operationKey: number,
  changes: readonly Change[],
): Promise<void> => {
  const rows = changes.map((change) => ({
    operation_key: operationKey,
    table_name: change.table,
    row_key: change.key,
    action: change.action,
    version: change.version,
    before: JSON.stringify(change.before),
    after: JSON.stringify(change.after),
    parts: change.parts?.join(' ') ?? '',
  }));
  await writeMany(db, 'operation_change', rows, (some) => db.insertInto('operation_change').values(some));
};

/** Queues jobs to run after the commit. A job whose `once` key is already waiting is left out. */
export const insertJobs = (
  db: Kysely<Database>,
  operationKey: number | null,
  now: number,
  jobs: readonly NewJob[],
): Promise<void> =>
  inBatches(jobs, (batch) =>
    db
      .insertInto('job')
      .values(
        batch.map(({ kind, payload, runAt, once, sends }) => ({
          kind,
          payload: JSON.stringify(payload),
          run_at: runAt ?? now,
          unique_key: once ?? null,
          sends: sends ?? null,
          operation_key: operationKey,
          created_at: now,
        })),
      )
      // The only constraint there is to meet: one waiting job per `once` key.
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
