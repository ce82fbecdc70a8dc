import type { Activity } from '@daybook/shared/activities/activity';
import { MOST_PINNED } from '@daybook/shared/activities/pinned';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { ActivityEntity } from './activities.store.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { selectPinned } from './pinned-notes.store.ts';

const refuse = (detail: string): never => {
  throw new Refusal('request.invalid', { detail });
};

/** Only a note on a record can stand above a timeline, and not too many at once. */
const refuseUnpinnable = async (op: Operation, row: ActivityEntity): Promise<void> => {
  if (row.type !== 'note') refuse('Only notes can be pinned.');
  if (row.trashed_at !== null) refuse('This note is in the trash. Restore it first.');
  if (row.primary_key === null) return refuse('This note is about no record, so there is no timeline.');
  const pinned = await selectPinned(op.db, row.primary_key, MOST_PINNED).execute();
  if (pinned.length >= MOST_PINNED)
    refuse(`There are ${MOST_PINNED} pinned notes on this record. Unpin one first.`);
};

/** Puts a note above the timeline of its record, or takes it down from there; nothing happens where it is so already. */
export const pinNote = (
  deps: Deps,
  actor: Actor,
  id: string,
  pinned: boolean,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  const label = () => `${pinned ? 'Pinned' : 'Unpinned'} “${subject}”`;
  return operate(deps, actor, { kind: 'activity.pin', label }, async (op) => {
    const { row } = await loadActivity(op, actor, id);
    subject = row.subject;
    if (pinned !== (row.pinned_at !== null)) {
      if (pinned) await refuseUnpinnable(op, row);
      await op.update('activity', row, { pinned_at: pinned ? op.now : null });
    }
    return { activity: await readActivity(op.db, id) };
  });
};
