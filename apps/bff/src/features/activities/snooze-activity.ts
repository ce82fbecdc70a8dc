import type { Activity } from '@daybook/shared/activities/activity';
import { snooze } from '@daybook/shared/activities/activity.rules';
import { type Instant, toMs } from '@daybook/shared/kernel/time';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { acceptedOrTold } from './accepted-or-told.ts';
import { loadActivity, readActivity } from './activity-work.ts';
import { doable } from './doable.ts';

type Answer = Promise<{ activity: Activity; operationId: string | null }>;

/** Hides an activity from the lists until a moment; when it is due stays as it is. */
export const snoozeActivity = (deps: Deps, actor: Actor, id: string, until: Instant): Answer => {
  let subject = '';
  return operate(
    deps,
    actor,
    { kind: 'activity.snooze', label: () => `Snoozed “${subject}”` },
    async (op) => {
      const { row } = await loadActivity(op, actor, id);

      const { snoozedUntil } = await acceptedOrTold(op, row, snooze(doable(row), until, op.now));

      await op.update('activity', row, { snoozed_until: toMs(snoozedUntil) });
      subject = row.subject;
      return { activity: await readActivity(op.db, id) };
    },
  );
};
