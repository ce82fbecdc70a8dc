import type { Activity } from '@daybook/shared/activities/activity';
import { reopen } from '@daybook/shared/activities/activity.rules';
import { accepted } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { about, loadActivity, readActivity } from './activity-work.ts';
import { doable } from './doable.ts';

/** Makes a completed activity open again, with the due date it had. */
export const reopenActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.reopen', label: () => `Reopened “${subject}”` },
    async (op) => {
      const { row, recordKeys } = await loadActivity(op, actor, id);

      accepted(reopen(doable(row)));

      await op.update('activity', row, { completed_at: null, completed_by_key: null });
      op.record({
        payload: { kind: 'activity.reopened', ...about(row) },
        records: recordKeys,
        activityKey: row.key,
      });
      subject = row.subject;
      return { activity: await readActivity(op.db, id) };
    },
  );
};
