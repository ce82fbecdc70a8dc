import type { ImportDetail } from '@daybook/shared/imports/import';
import { v7 as newId } from 'uuid';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { removeFile } from '../../platform/files/files.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findImport } from './find-import.ts';
import { askForLook } from './import-jobs.ts';
import { insertRun } from './imports.store.ts';
import { inspectUpload } from './inspect-upload.ts';
import { NO_COUNTS } from './run.store.ts';
import { takeFile, type Upload } from './take-file.ts';

/**
 * Takes in a list as it arrives and looks at what it is; of the contacts in it nothing is written yet. A file that is no
 * list is refused with `import.unreadable` and the reason, and leaves nothing.
 */
export const uploadImport = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  upload: Upload,
): Promise<{ import: ImportDetail }> => {
  allow(actor, 'import.run');
  const { name } = upload;
  const file = await takeFile(deps, actor.user, upload);
  try {
    const found = await inspectUpload(deps.db.read, file.key, actor.user);
    const id = newId();
    await operate(deps, actor, { kind: 'import.upload', label: `Uploaded ${name}` }, async (op) => {
      const run = { id, fileKey: file.key, fileName: name, size: file.size, counts: NO_COUNTS, ...found };
      await askForLook(op, await insertRun(op, run), 1);
      return {};
    });
    deps.wakeJobs();
    return { import: await findImport(deps, actor.user, id) };
  } catch (error) {
    await removeFile(deps.db, file.key);
    throw error;
  }
};
