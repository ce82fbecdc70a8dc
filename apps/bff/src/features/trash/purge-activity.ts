import { type Actor, SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { removeActivity } from '../../platform/trash/remove-activity.store.ts';
import { type ActivityEntity, findActivityById } from '../activities/activities.store.ts';

/** Removes an activity from the trash for good; nothing takes that back. One taken out since stays. */
export const purgeActivity = async (
  deps: Deps,
  { id, trashed_at }: Pick<ActivityEntity, 'id' | 'trashed_at'>,
  actor: Actor = SYSTEM,
): Promise<void> => {
  const label = 'Removed an activity for good that was in the trash';
  const spec = { kind: 'activity.purge', label, final: true, kept: actor.user !== null } as const;
  await operate(deps, actor, spec, async (op) => {
    const current = await findActivityById(op.db, id);
    if (current !== undefined && current.trashed_at !== null && current.trashed_at === trashed_at)
      await removeActivity(op, current);
    return {};
  });
};
