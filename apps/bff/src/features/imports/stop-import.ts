import type { ImportDetail } from '@daybook/shared/imports/import';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findImport } from './find-import.ts';
import { patchRun } from './imports.store.ts';
import { loadImport } from './load-import.ts';

/** Ends an import after the rows at hand. What is in stays, and is taken back by undoing the import. */
export const stopImport = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  id: string,
): Promise<{ import: ImportDetail }> => {
  allow(actor, 'import.run');
  await operate(deps, actor, { kind: 'import.stop', label: 'Stopped an import' }, async (op) => {
    const run = await loadImport(op.db, actor.user, id);
    if (run.state === 'started' && run.finished_at === null) await patchRun(op, run, { state: 'stopping' });
    return {};
  });
  return { import: await findImport(deps, actor.user, id) };
};
