import { insertJobs } from '../../platform/operation/flush.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';

/** The job that writes an import, chunk by chunk. */
export const IMPORT_JOB = 'import.run';
/** The job that finds out what an import would do. */
export const LOOK_JOB = 'import.look';

/**
 * Has it found out what an import with the settings of this revision would do. The job belongs to no operation, since
 * there is nothing to undo; whoever asks wakes the worker after the commit.
 */
export const askForLook = (op: Operation, importKey: number, revision: number): Promise<void> =>
  insertJobs(op.db, null, op.now, [
    {
      kind: LOOK_JOB,
      payload: { importKey, revision },
      once: `${LOOK_JOB}:${importKey}:${revision}`,
    },
  ]);
