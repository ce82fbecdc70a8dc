import type { ImportDetail } from '@daybook/shared/imports/import';
import { MOST_IMPORT_BYTES } from '@daybook/shared/imports/import-limits';
import { v7 as newId } from 'uuid';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { removeFile, storeFile } from '../../platform/files/files.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Bytes } from './decode.ts';
import { findImport } from './find-import.ts';
import { askForLook } from './import-jobs.ts';
import { insertRun } from './imports.store.ts';
import { inspectUpload } from './inspect-upload.ts';
import { NO_COUNTS } from './run.store.ts';

export interface Upload {
  /** As the file is called where it comes from. */
  readonly name: string;
  readonly bytes: Bytes;
}

/**
 * Takes in a list as it arrives and looks at what it is; of the contacts in it nothing is written yet. A file that is no
 * list is refused with `import.unreadable` and the reason, and leaves nothing.
 */
export const uploadImport = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  { name, bytes }: Upload,
): Promise<{ import: ImportDetail }> => {
  allow(actor, 'import.run');
  const about = {
    name,
    contentType: 'text/csv',
    creatorKey: actor.user.key,
    mostBytes: MOST_IMPORT_BYTES,
  };
  const file = await storeFile(deps, about, bytes);
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
