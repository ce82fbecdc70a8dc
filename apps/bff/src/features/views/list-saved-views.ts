import { MOST_VIEWS, type SavedView } from '@daybook/shared/views/saved-view';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { toView } from './saved-view-work.ts';
import { findSharedViews, findViewsOf } from './saved-views.store.ts';

/** The views the asking user sees: the shared ones and their own, by name. */
export const listSavedViews = async (
  { db }: Pick<Deps, 'db'>,
  user: CurrentUser,
): Promise<{ items: SavedView[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const shared = await findSharedViews(db.read, MOST_VIEWS);
  const own = await findViewsOf(db.read, user.key, MOST_VIEWS);
  const rows = [...new Map([...shared, ...own].map((row) => [row.key, row])).values()];
  const byName = rows.toSorted((a, b) => (a.sort_name < b.sort_name ? -1 : 1));
  return { items: byName.map((row) => toView(row, user)) };
};
