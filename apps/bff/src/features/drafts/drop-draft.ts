import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { removeDraft } from './drafts.store.ts';

/** Forgets what the asking user typed: it was saved, or given up. */
export const dropDraft = async (
  { db }: Pick<Deps, 'db'>,
  user: CurrentUser,
  activityId: string,
): Promise<{ draft: null }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  await removeDraft(db.write, user.key, activityId);
  return { draft: null };
};
