import type { Activity } from '@daybook/shared/activities/activity';
import type { Instant } from '@daybook/shared/kernel/time';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { snoozeOne } from './activity-deeds.ts';
import { loadActivity, readActivity } from './activity-work.ts';

/** Hides an activity from the lists until a moment; when it is due stays as it is. */
export const snoozeActivity = (
  deps: Deps,
  actor: Actor,
  id: string,
  until: Instant,
): Promise<{ activity: Activity; operationId: string | null }> => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.snooze', label: () => `Snoozed “${subject}”` },
    async (op) => {
      const loaded = await loadActivity(op, actor, id);
      subject = loaded.row.subject;
      await snoozeOne(op, loaded, until);
      return { activity: await readActivity(op.db, id) };
    },
  );
};
