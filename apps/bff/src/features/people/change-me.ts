import { found } from '@daybook/shared/kernel/result';
import type { MeChange } from '@daybook/shared/people/access';
import type { Me } from '@daybook/shared/people/user';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { insertJobs } from '../../platform/operation/flush.store.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findUserByKey, savePreferences } from './people.store.ts';
import { rezoneJob } from './people.tables.ts';
import { saveLinkedInPlan, saveListColumns } from './preferences.store.ts';
import { findMe } from './read-me.ts';
import { nameColumns } from './user-columns.ts';

const daysText = (days: readonly number[]): string => [...new Set(days)].toSorted((a, b) => a - b).join('');

const preferencesOf = ({ locale, weekStart, theme, remindBefore, workFrom, workTo, workDays }: MeChange) => ({
  ...(locale === undefined ? {} : { locale }),
  ...(weekStart === undefined ? {} : { week_start: weekStart }),
  ...(theme === undefined ? {} : { theme }),
  ...(remindBefore === undefined ? {} : { remind_before: remindBefore }),
  ...(workFrom === undefined ? {} : { work_from: workFrom }),
  ...(workTo === undefined ? {} : { work_to: workTo }),
  ...(workDays === undefined ? {} : { work_days: daysText(workDays) }),
});

/**
 * Changes how the user is called and where their day begins, which everybody sees and `Z` takes back; and how Daybook
 * looks to them, which is their own affair and outside the journal.
 */
export const changeMe = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  change: MeChange,
): Promise<{ me: Me; operationId: string | null }> => {
  allow(actor, 'own.change');
  const { key, id } = actor.user;
  const { name, zone } = change;
  const label = `Changed the profile of ${name ?? actor.user.name}`;
  const { operationId } = await operate(deps, actor, { kind: 'user.change-own', label }, async (op) => {
    const row = found(await findUserByKey(op.db, key), 'user');
    await op.update('users', row, {
      ...(name === undefined ? {} : nameColumns(name)),
      ...(zone === undefined ? {} : { zone }),
    });
    return {};
  });

  const preferences = preferencesOf(change);
  if (Object.keys(preferences).length > 0) {
    await savePreferences(deps.db.write, key, preferences);
    deps.publish(new Map([['people', new Set([id])]]));
  }
  if (change.remindBefore !== undefined) {
    await insertJobs(deps.db.write, null, deps.clock(), [rezoneJob(key)]);
    deps.wakeJobs();
  }
  if (change.listColumns !== undefined) {
    await saveListColumns(deps.db.write, key, change.listColumns);
    deps.publish(new Map([['people', new Set([id])]]));
  }
  if (change.linkedInPlan !== undefined) {
    await saveLinkedInPlan(deps.db.write, key, change.linkedInPlan);
    deps.publish(new Map([['linkedin', new Set()]]));
  }
  return { me: await findMe(deps, key), operationId };
};
