import { type Due, dueDay } from '@daybook/shared/activities/due.rules';
import { addDays, clockAt, dayAt, daysBetween, momentAt, SOMEDAY } from '@daybook/shared/kernel/time';
import type { Operation } from '../../platform/operation/operation.ts';
import { type ActivityEntity, findActivityContext } from './activities.store.ts';
import { dueOf } from './activity-due.ts';

/** A reminder with a date of its own moves along with the day it is due on; without such a day there is none. */
export const movedReminder = async (op: Operation, row: ActivityEntity, due: Due): Promise<number | null> => {
  if (row.remind_at === null || due === null) return null;
  const { zone } = await findActivityContext(op.db, row.owner_key, null);
  const from = dueDay(dueOf(row), zone);
  if (from === SOMEDAY) return row.remind_at;
  const days = daysBetween(from, dueDay(due, zone));
  return momentAt(addDays(dayAt(row.remind_at, zone), days), clockAt(row.remind_at, zone), zone);
};
