import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findUserName } from '../people/people.store.ts';
import { about, loadActivity, loadOwner, readActivity } from './activity-work.ts';

/** Hands an activity to another user; from then on that user's day decides where it stands. */
export const reassignActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  ownerId: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'activity.reassign', label: () => label }, async (op) => {
    const { row, recordKeys } = await loadActivity(op, actor, id);
    const owner = await loadOwner(op, ownerId);
    label = `Assigned “${row.subject}” to ${owner.name}`;
    if (owner.key !== row.owner_key) {
      const from = await findUserName(op.db, row.owner_key);
      await op.update('activity', row, { owner_key: owner.key });
      const payload = {
        kind: 'activity.reassigned' as const,
        ...about(row),
        owner: { from, to: owner.name },
      };
      op.record({ payload, records: recordKeys, activityKey: row.key });
    }
    return { activity: await readActivity(op.db, id) };
  });
};
