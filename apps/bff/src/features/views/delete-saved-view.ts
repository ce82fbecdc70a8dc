import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadView } from './saved-view-work.ts';

/** Removes a view; the list it was of stays as it is. */
export const deleteSavedView = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ operationId: string | null }> => {
  let name = '';
  const label = () => `Deleted the view “${name}”`;
  return operate(deps, actor, { kind: 'view.delete', label }, async (op) => {
    const row = await loadView(op, actor, id);
    ({ name } = row);
    await op.remove('saved_view', row);
    return {};
  });
};
