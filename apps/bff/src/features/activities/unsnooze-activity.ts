import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { unsnoozeOne } from './activity-deeds.ts';
import { loadActivity, readActivity } from './activity-work.ts';

/** Shows a snoozed activity again at once; nothing happens to one that is not snoozed. */
export const unsnoozeActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(deps, actor, { kind: 'activity.unsnooze', label: () => `Woke “${subject}”` }, async (op) => {
    const loaded = await loadActivity(op, actor, id);
    subject = loaded.row.subject;
    await unsnoozeOne(op, loaded);
    return { activity: await readActivity(op.db, id) };
  });
};
