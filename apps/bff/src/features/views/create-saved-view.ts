import { Refusal } from '@daybook/shared/kernel/refusal';
import type { NewSavedView, SavedView } from '@daybook/shared/views/saved-view';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readView, refuseTooMany, viewColumns } from './saved-view-work.ts';

/** Keeps a way to look at a list: one's own, or for everybody. */
export const createSavedView = (
  deps: Deps,
  actor: Actor,
  { id, ...input }: NewSavedView,
): Promise<{ savedView: SavedView; operationId: string | null }> => {
  allow(actor, 'view.create');
  const { user } = actor;
  if (user === null) throw new Refusal('actor.not-allowed', { detail: 'A view belongs to somebody.' });
  const label = `Added the view “${input.name}”`;
  return operate(deps, actor, { kind: 'view.create', label }, async (op) => {
    await refuseTooMany(op, user.key, input.shared ?? false);
    const row = await op.insert('saved_view', {
      ...viewColumns(input),
      id: id ?? newId(),
      name: input.name,
      sort_name: input.name.toLowerCase(),
      list: input.list,
      query: input.query,
      owner_key: user.key,
      created_at: op.now,
      changed_at: op.now,
    });
    return { savedView: await readView(op, row.id) };
  });
};
