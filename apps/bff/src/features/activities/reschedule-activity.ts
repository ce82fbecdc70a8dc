import type { Activity } from '@daybook/shared/activities/activity';
import type { Due } from '@daybook/shared/activities/due.rules';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { rescheduleOne } from './activity-deeds.ts';
import { loadActivity, readActivity } from './activity-work.ts';

/** Gives an activity another due day or moment, or none, and ends a snooze. */
export const rescheduleActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  due: Due,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.reschedule', label: () => `Rescheduled “${subject}”` },
    async (op) => {
      const loaded = await loadActivity(op, actor, id);
      subject = loaded.row.subject;
      await rescheduleOne(op, loaded, due);
      return { activity: await readActivity(op.db, id) };
    },
  );
};
