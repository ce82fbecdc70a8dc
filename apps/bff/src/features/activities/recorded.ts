import type { NewActivity } from '@daybook/shared/activities/activity';
import { activityType } from '@daybook/shared/activities/activity-type';
import { toMs } from '@daybook/shared/kernel/time';

/** "Planned “Call Mia”" */
export const createdLabel = ({ completedAt, type, subject }: NewActivity): string =>
  `${completedAt === undefined && !activityType(type).recordedAtOnce ? 'Planned' : 'Recorded'} “${subject}”`;

/** When it was done, of what is written down rather than planned: never a moment to come. */
export const completedAtOf = (input: NewActivity, now: number): number | null => {
  if (input.completedAt !== undefined) return Math.min(toMs(input.completedAt), now);
  return activityType(input.type).recordedAtOnce ? now : null;
};
