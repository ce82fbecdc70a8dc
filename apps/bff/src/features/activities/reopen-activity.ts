import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { reopenOne } from './activity-deeds.ts';
import { loadActivity, readActivity } from './activity-work.ts';

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
      const loaded = await loadActivity(op, actor, id);
      subject = loaded.row.subject;
      await reopenOne(op, loaded);
      return { activity: await readActivity(op.db, id) };
    },
  );
};
