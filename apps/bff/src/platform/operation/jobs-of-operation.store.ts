import type { Operation } from './operation.ts';

/** Cancels what an operation queued and has not run yet; answers in words what has left the house for good. */
export const cancelJobs = async (op: Operation, operationKey: number): Promise<string[]> => {
  await op.db
    .updateTable('job')
    .set({ state: 'cancelled', finished_at: op.now })
    .where('operation_key', '=', operationKey)
    .where('state', '=', 'queued')
    .execute();
  const sent = await op.db
    .selectFrom('job')
    .select('sends')
    .where('operation_key', '=', operationKey)
    .where('state', 'in', ['done', 'running'])
    .where('sends', 'is not', null)
    .orderBy('key')
    .execute();
  return sent.flatMap(({ sends }) => sends ?? []);
};

/** Queues again what undoing an operation had cancelled, but where the same waits already. */
export const queueJobsAgain = async (op: Operation, operationKey: number): Promise<void> => {
  await op.db
    .updateTable('job')
    .set({ state: 'queued', finished_at: null })
    .where('operation_key', '=', operationKey)
    .where('state', '=', 'cancelled')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('job as waiting')
            .select('waiting.key')
            .whereRef('waiting.unique_key', '=', 'job.unique_key')
            .where('waiting.state', 'in', ['queued', 'running']),
        ),
      ),
    )
    .execute();
};
