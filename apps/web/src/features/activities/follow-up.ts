import type { ActivityRow, NewActivity } from '@daybook/shared/activities/activity';
import { type ActivityTypeCode, activityType } from '@daybook/shared/activities/activity-type';
import { currentChoices, isFailed } from '../../shared/choices/choices.state.ts';

/** What to offer after something was done. */
export type FollowUp = Pick<NewActivity, 'type' | 'subject'> & { readonly primaryId: string | null };

const LINK: Readonly<Partial<Record<ActivityTypeCode, string>>> = {
  meeting: 'with',
  video_call: 'with',
  lunch: 'with',
  quote: 'for',
  linkedin: 'to',
  task: 'for',
  sms: 'to',
};

/** "Call Priya Raman", "Meeting with Priya Raman", "Quote for Northwind Robotics". */
export const subjectFor = (type: ActivityTypeCode, person: string | null): string => {
  const { suggestion } = activityType(type);
  if (person === null) return suggestion;
  const link = LINK[type];
  return link === undefined ? `${suggestion} ${person}` : `${suggestion} ${link} ${person}`;
};

const AGAIN = new Set(['left_voicemail', 'call_back_later']);

/** What suggests itself next: somebody who was not reached is tried again; a booked meeting is a meeting. */
export const followUpOf = ({ type, subject, outcome, primary }: ActivityRow): FollowUp => {
  const primaryId = primary?.id ?? null;
  if (isFailed(currentChoices(), outcome) || AGAIN.has(outcome ?? '')) return { type, subject, primaryId };
  const next = outcome === 'meeting_booked' ? 'meeting' : type === 'note' ? 'task' : type;
  return { type: next, subject: subjectFor(next, primary?.title ?? null), primaryId };
};
