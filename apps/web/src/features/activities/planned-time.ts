import type { Activity } from '@daybook/shared/activities/activity';
import { isAppointment } from '@daybook/shared/activities/clash.rules';
import type { Instant, LocalDate } from '@daybook/shared/kernel/time';
import type { PlannedTime } from './clashes.queries.ts';
import { isRecorded, type NewValues, toNewActivity } from './new-activity.ts';

interface Where {
  readonly zone: string;
  readonly today: LocalDate;
  readonly now: number;
  readonly meId: string;
}

const endAfter = (start: Instant, end: Instant | null | undefined): Instant | null =>
  end && end > start ? end : null;

/** The time that a new appointment is planned for; null while it has none, or is none. */
export const plannedTimeOf = (values: NewValues, { meId, ...where }: Where): PlannedTime | null => {
  if (isRecorded(values) || !isAppointment(values.type)) return null;
  const { due = null, endAt } = toNewActivity(values, '', where);
  if (due === null || !('at' in due)) return null;
  return { start: due.at, end: endAfter(due.at, endAt), ownerId: values.owner?.id ?? meId, except: null };
};

/** The time that an open appointment is planned for; null where it has none, or is none. */
export const timeOfAppointment = ({
  id,
  type,
  status,
  due,
  endAt,
  owner,
}: Pick<Activity, 'id' | 'type' | 'status' | 'due' | 'endAt' | 'owner'>): PlannedTime | null => {
  if (status !== 'open' || !isAppointment(type) || due === null || !('at' in due)) return null;
  return { start: due.at, end: endAfter(due.at, endAt), ownerId: owner.id, except: id };
};
