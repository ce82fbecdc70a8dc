import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { removeFile } from '../../platform/files/files.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import { UNDO_DAYS } from '../../platform/operation/undo.ts';
import { findRemovedOf, findUnusedFiles } from './attachments.store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 50;

/** Once for what was done and once for taking that back. */
const KEPT_MS = (2 * UNDO_DAYS + 1) * DAY_MS;

/** Removes files for good that were taken off their activity, or never got onto one, longer ago than an undo reaches. */
export const forgetAttachedFiles: JobHandler<Deps> = {
  kind: 'attachments.forget-files',
  everyMs: DAY_MS,
  run: async (deps, _payload, { beat }) => {
    for (const fileKey of await findUnusedFiles(deps.db.read, deps.clock() - KEPT_MS, AT_ONCE)) {
      if (!(await beat())) return;
      const spec = { kind: 'attachment.forget', label: 'Removed a file for good', final: true } as const;
      await operate(deps, SYSTEM, spec, async (op) => {
        for (const row of await findRemovedOf(op.db, fileKey))
          await op.update('attachment', row, { file_key: null });
        return {};
      });
      await removeFile(deps.db, fileKey);
    }
  },
};
