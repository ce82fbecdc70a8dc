import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { about, loadActivity, readActivity } from './activity-work.ts';

/** Takes an activity out of the trash, as it was. */
export const restoreActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.restore', label: () => `Restored “${subject}”` },
    async (op) => {
      const { row, recordKeys } = await loadActivity(op, actor, id);
      subject = row.subject;
      if (row.trashed_at !== null) {
        await op.update('activity', row, { trashed_at: null });
        op.record({
          payload: { kind: 'activity.restored', ...about(row) },
          records: recordKeys,
          activityKey: row.key,
        });
      }
      return { activity: await readActivity(op.db, id) };
    },
  );
};
