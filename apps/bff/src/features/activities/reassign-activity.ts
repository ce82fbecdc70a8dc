import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { reassignOne } from './activity-deeds.ts';
import { loadActivity, loadOwner, readActivity } from './activity-work.ts';

/** Hands an activity to another user; from then on that user's day decides where it stands. */
export const reassignActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  ownerId: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'activity.reassign', label: () => label }, async (op) => {
    const loaded = await loadActivity(op, actor, id);
    const owner = await loadOwner(op, ownerId);
    label = `Assigned “${loaded.row.subject}” to ${owner.name}`;
    await reassignOne(op, loaded, owner);
    return { activity: await readActivity(op.db, id) };
  });
};
