import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { removeFile } from '../../platform/files/files.ts';
import { operate } from '../../platform/operation/operate.ts';
import { removeRun } from './imports.store.ts';
import { loadToMap } from './load-import.ts';

/** Puts away a file that was uploaded and is not to be imported. */
export const discardImport = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  id: string,
): Promise<void> => {
  allow(actor, 'import.run');
  const spec = { kind: 'import.discard', label: 'Put a file away' };
  const { fileKey } = await operate(deps, actor, spec, async (op) => {
    const run = await loadToMap(op.db, actor.user, id);
    await removeRun(op, run);
    return { fileKey: run.file_key };
  });
  if (fileKey !== null) await removeFile(deps.db, fileKey);
};
