import type { Activity } from '@daybook/shared/activities/activity';
import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { followUpOf, subjectFor } from './follow-up.ts';
import { openNewActivity } from './new-activity.state.ts';

/** Opens the form for what follows an activity, with what suggests itself; `type` where that is known. */
export const insertFollowUp = (activity: Activity, type?: ActivityTypeCode): void => {
  const { id, subject, primary, account } = activity;
  const suggested = followUpOf(activity);
  const wanted = type ?? suggested.type;
  openNewActivity({
    type: wanted,
    subject: wanted === suggested.type ? suggested.subject : subjectFor(wanted, primary?.title ?? null),
    primary,
    account,
    follows: { id, subject },
  });
};
