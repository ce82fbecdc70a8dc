import type { Insertable } from 'kysely';
import type { JobTable } from '../platform/db/operation-tables.ts';
import type { Deps } from '../platform/deps.ts';

/** Work that was tried too often; answers its key. */
export const aDeadJob = async (deps: Deps, job: Partial<Insertable<JobTable>> = {}): Promise<number> => {
  const now = deps.clock();
  const { key } = await deps.db.write
    .insertInto('job')
    .values({
      kind: 'search.rebuild',
      payload: '{}',
      run_at: now,
      created_at: now,
      finished_at: now,
      state: 'dead',
      attempts: 8,
      last_error: 'Error',
      ...job,
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
};
