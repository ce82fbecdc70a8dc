import type { Activity } from '@daybook/shared/activities/activity';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { restoreOne } from './trash-one.ts';

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
      const loaded = await loadActivity(op, actor, id);
      subject = loaded.row.subject;
      await restoreOne(op, loaded);
      return { activity: await readActivity(op.db, id) };
    },
  );
};
