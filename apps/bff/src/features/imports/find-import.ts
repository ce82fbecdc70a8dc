import type { ImportDetail } from '@daybook/shared/imports/import';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toImportRun } from './import-dto.ts';
import { importWork } from './import-work.ts';
import { loadImport } from './load-import.ts';
import { previewOf } from './preview.ts';

/** One import with how far it is; before it begins, with what it would do. */
export const findImport = async (deps: Deps, user: CurrentUser, id: string): Promise<ImportDetail> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const run = await loadImport(deps.db.read, user, id);
  const preview =
    run.state === 'mapping' ? await previewOf(deps.db.read, await importWork(deps.db.read, run)) : null;
  return { ...(await toImportRun(deps.db.read, run)), preview };
};
