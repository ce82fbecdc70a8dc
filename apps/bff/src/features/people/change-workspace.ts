import { found } from '@daybook/shared/kernel/result';
import type { Workspace, WorkspaceChange } from '@daybook/shared/people/user';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { toWorkspace } from './user-dto.ts';
import { findWorkspace } from './workspace.store.ts';

/** Changes what the workspace is called, or the currency of amounts given without one; amounts there are stay. */
export const changeWorkspace = (
  deps: Deps,
  actor: Actor,
  change: WorkspaceChange,
): Promise<{ workspace: Workspace; operationId: string | null }> => {
  allow(actor, 'settings.change');
  return operate(deps, actor, { kind: 'workspace.change', label: 'Changed the workspace' }, async (op) => {
    const row = found(await findWorkspace(op.db), 'workspace');
    const { name, currency } = change;
    const next = await op.update('workspace', row, {
      ...(name === undefined ? {} : { name }),
      ...(currency === undefined ? {} : { currency }),
    });
    return { workspace: toWorkspace(next) };
  });
};
