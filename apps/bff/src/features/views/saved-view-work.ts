import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import { may } from '@daybook/shared/people/may.rules';
import {
  MOST_VIEWS,
  type SavedView,
  type SavedViewChange,
  type ViewList,
} from '@daybook/shared/views/saved-view';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserByKey } from '../people/people.store.ts';
import {
  findOwnedView,
  findSharedViews,
  findViewById,
  findViewsOf,
  type OwnedView,
  type SavedViewEntity,
} from './saved-views.store.ts';

export const toView = (row: OwnedView, user: CurrentUser | null): SavedView => ({
  id: row.id,
  list: row.list as ViewList,
  name: row.name,
  query: row.query,
  shared: row.shared === 1,
  pinned: row.pinned === 1,
  owner: { id: row.owner_id, name: row.owner_name },
  changedAt: toInstant(row.changed_at),
  mayChange: user === null || may(user, 'view.change', { ownerId: row.owner_id }),
  version: row.version,
});

/** The view for an answer to whoever changed it. */
export const readView = async (op: Operation, id: string): Promise<SavedView> =>
  toView(found(await findOwnedView(op.db, id), 'view'), op.actor.user);

/** Loads a view for a change. One that is not shared is there for its owner alone. */
export const loadView = async (op: Operation, actor: Actor, id: string): Promise<SavedViewEntity> => {
  const row = await findViewById(op.db, id);
  const visible = row !== undefined && (row.shared === 1 || row.owner_key === actor.user?.key);
  const view = found(visible ? row : undefined, 'view');
  const owner = await findUserByKey(op.db, view.owner_key);
  allow(actor, 'view.change', { ownerId: owner?.id ?? null });
  return view;
};

/** The columns for the fields given. */
export const viewColumns = ({ name, query, shared, pinned }: Omit<SavedViewChange, 'version'>) => ({
  ...(name === undefined ? {} : { name, sort_name: name.toLowerCase() }),
  ...(query === undefined ? {} : { query }),
  ...(shared === undefined ? {} : { shared: shared ? 1 : 0 }),
  ...(pinned === undefined ? {} : { pinned: pinned ? 1 : 0 }),
});

/** The list is read whole, so there is an end to it. */
export const refuseTooMany = async (op: Operation, ownerKey: number, shared: boolean): Promise<void> => {
  const rows = shared
    ? await findSharedViews(op.db, MOST_VIEWS)
    : await findViewsOf(op.db, ownerKey, MOST_VIEWS);
  if (rows.length < MOST_VIEWS) return;
  const message = `There are ${MOST_VIEWS} views already. Delete some that nobody uses.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'name', message }] });
};
