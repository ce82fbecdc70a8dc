import { found } from '@daybook/shared/kernel/result';
import { type Instant, toInstant } from '@daybook/shared/kernel/time';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findUserByKey } from '../people/people.store.ts';
import { findActivityById } from './activities.store.ts';
import { saveRemindAgain } from './reminders.store.ts';

const MINUTE_MS = 60_000;

/** Gives a reminder once more, in so many minutes. A matter of attention, not of work: in no history, without undo. */
export const remindAgain = async (
  { db, clock, publish }: Deps,
  actor: Actor,
  id: string,
  minutes: number,
): Promise<{ at: Instant }> => {
  const row = found(await findActivityById(db.read, id), 'activity');
  const owner = found(await findUserByKey(db.read, row.owner_key), 'user');
  allow(actor, 'activity.change', { ownerId: owner.id, creatorId: null });
  const at = clock() + minutes * MINUTE_MS;
  await saveRemindAgain(db.write, row.key, at);
  publish(new Map([['activities', new Set([id])]]));
  return { at: toInstant(at) };
};
