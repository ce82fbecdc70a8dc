import type { Activity } from '@daybook/shared/activities/activity';
import type { Due } from '@daybook/shared/activities/due.rules';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { ActivityEntity } from './activities.store.ts';
import { dueColumns } from './activity-columns.ts';
import { about, dueText, loadActivity, readActivity } from './activity-work.ts';

/** An appointment keeps its length when it moves to another moment; without a moment it has no end. */
const movedEnd = (row: ActivityEntity, due: Due): number | null => {
  if (row.end_at === null || row.due_at === null || due === null || !('at' in due)) return null;
  return Date.parse(due.at) + (row.end_at - row.due_at);
};

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
      const { row, recordKeys } = await loadActivity(op, actor, id);
      const next = await op.update('activity', row, {
        ...dueColumns(due),
        end_at: movedEnd(row, due),
        snoozed_until: 0,
      });
      if (dueText(next) !== dueText(row)) {
        const payload = {
          kind: 'activity.rescheduled' as const,
          ...about(row),
          due: { from: dueText(row), to: dueText(next) },
        };
        op.record({ payload, records: recordKeys, activityKey: row.key });
      }
      subject = row.subject;
      return { activity: await readActivity(op.db, id) };
    },
  );
};
