import type { Draft } from '@daybook/shared/messages/draft';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findDraft } from './drafts.store.ts';

/** What the asking user typed into an activity's message and has not saved; null for nothing. */
export const readDraft = async (
  { db }: Pick<Deps, 'db'>,
  user: CurrentUser,
  activityId: string,
): Promise<{ draft: Draft | null }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  return { draft: (await findDraft(db.read, user.key, activityId)) ?? null };
};
