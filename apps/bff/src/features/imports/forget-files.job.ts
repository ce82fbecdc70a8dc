import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { removeFile } from '../../platform/files/files.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findIdle, releaseFile, removeRun } from './imports.store.ts';
import type { Run } from './run.store.ts';

const HOUR_MS = 60 * 60 * 1000;
/** A file that was only looked at is kept this long. */
const KEPT_MS = 7 * 24 * HOUR_MS;

/** Removes the file of an import that has no more use for it: it would only make every backup larger. */
export const dropFile = async (deps: Deps, run: Run): Promise<void> => {
  const spec = { kind: 'import.drop-file', label: 'Removed the file of an import' };
  const { fileKey } = await operate(deps, SYSTEM, spec, async (op) => {
    const released = await releaseFile(op, run);
    if (run.state === 'mapping') await removeRun(op, run);
    return { fileKey: released };
  });
  if (fileKey !== null) await removeFile(deps.db, fileKey);
};

/** Forgets files that were uploaded and never imported, and those whose import has ended. */
export const forgetFiles: JobHandler<Deps> = {
  kind: 'import.forget-files',
  everyMs: 6 * HOUR_MS,
  run: async (deps) => {
    for (const run of await findIdle(deps.db.read, deps.clock() - KEPT_MS)) await dropFile(deps, run);
  },
};
