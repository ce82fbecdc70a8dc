import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { toInstant, toMs } from '@daybook/shared/kernel/time';
import type { Draft, DraftWrite } from '@daybook/shared/messages/draft';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findActivityById } from '../activities/activities.store.ts';
import { findDraft, saveDraft } from './drafts.store.ts';

const isSameText = (one: Draft | undefined, other: Omit<DraftWrite, 'seenAt'>): boolean =>
  one?.message === other.message && one.messageSubject === other.messageSubject;

/**
 * Keeps what somebody is typing: theirs alone, so outside the journal. Where they typed something else on another device
 * meanwhile, it is refused with what is kept.
 */
export const keepDraft = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  user: CurrentUser,
  activityId: string,
  { seenAt, ...text }: DraftWrite,
): Promise<{ draft: Draft }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  found(await findActivityById(db.read, activityId), 'activity');
  const kept = await findDraft(db.write, user.key, activityId);
  if (kept !== undefined && kept.savedAt !== seenAt && !isSameText(kept, text)) {
    throw new Refusal('thing.conflict', {
      detail: 'You have written something else on another device meanwhile.',
      facts: { draft: kept },
    });
  }
  // Every draft has a moment of its own, however quickly one follows the other.
  const at = Math.max(clock(), kept === undefined ? 0 : toMs(kept.savedAt) + 1);
  await saveDraft(db.write, { userKey: user.key, activityId, at }, text);
  return { draft: { ...text, savedAt: toInstant(at) } };
};
