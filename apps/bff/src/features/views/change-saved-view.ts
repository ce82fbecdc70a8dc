import type { SavedView, SavedViewChange } from '@daybook/shared/views/saved-view';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { refuseClash } from '../../platform/operation/conflict.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadView, readView, refuseTooMany, viewColumns } from './saved-view-work.ts';

const LABELS: Readonly<Record<string, string>> = {
  name: 'name',
  query: 'list',
  shared: 'sharing',
  pinned: 'place in the navigation',
};

/** Changes, shares or pins a view. What somebody else changed since `version` is refused with both values. */
export const changeSavedView = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...input }: SavedViewChange,
): Promise<{ savedView: SavedView; operationId: string | null }> => {
  let name = '';
  const label = () => `Changed the view “${name}”`;
  return operate(deps, actor, { kind: 'view.change', label }, async (op) => {
    const row = await loadView(op, actor, id);
    const patch = viewColumns(input);
    const labelOf = (column: string) => LABELS[column] ?? column;
    await refuseClash(op, { table: 'saved_view', current: row, labelOf }, version, patch);
    if (input.shared === true && row.shared === 0) await refuseTooMany(op, row.owner_key, true);
    const next = await op.update('saved_view', row, { ...patch, changed_at: op.now });
    ({ name } = next);
    return { savedView: await readView(op, id) };
  });
};
