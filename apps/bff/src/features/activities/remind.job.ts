import { isWorthTelling } from '@daybook/shared/activities/reminder.rules';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import { markReminded, selectDueReminders } from './reminders.store.ts';

const AT_ONCE = 100;

type DueReminder = Awaited<ReturnType<ReturnType<typeof selectDueReminders>['execute']>>[number];

/** Tells the owner once, whichever process comes first: the mark and the notice are one transaction. */
const remindOf = async (deps: Deps, { key, id, ...row }: DueReminder): Promise<void> => {
  await operate(deps, SYSTEM, { kind: 'activity.remind', label: 'A reminder', final: true }, async (op) => {
    const { owner_key, reminds_at, due_at, remind_at, created_at } = row;
    if (reminds_at === null || !(await markReminded(op.db, { key, reminds_at }))) return {};
    const times = { remindsAt: reminds_at, dueAt: due_at, remindAt: remind_at, createdAt: created_at };
    if (!isWorthTelling(times, op.now)) return {};
    op.notify({ to: owner_key, payload: { kind: 'activity.reminder' }, activityKey: key, own: true });
    op.touch('activities', id);
    return {};
  });
};

/** Reminds people of what they have to do, at the moment they asked for. */
export const remind: JobHandler<Deps> = {
  kind: 'activities.remind',
  everyMs: 10_000,
  run: async (deps, _payload, { beat }) => {
    while (true) {
      const due = await selectDueReminders(deps.db.read, deps.clock(), AT_ONCE).execute();
      for (const row of due) await remindOf(deps, row);
      if (due.length < AT_ONCE || !(await beat())) return;
    }
  },
};
