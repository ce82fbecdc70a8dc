import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { trashOne } from './trash-one.ts';

/** Puts an activity in the trash, from where it can be restored for 30 days. */
export const trashActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(deps, actor, { kind: 'activity.trash', label: () => `Deleted “${subject}”` }, async (op) => {
    const loaded = await loadActivity(op, actor, id);
    subject = loaded.row.subject;
    await trashOne(op, loaded);
    return { activity: await readActivity(op.db, id) };
  });
};
