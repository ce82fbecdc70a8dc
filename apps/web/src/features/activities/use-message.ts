import type { Activity } from '@daybook/shared/activities/activity';
import { fillMessage } from '@daybook/shared/messages/fill-message.rules';
import { useQuery } from '@tanstack/react-query';
import { actionOf, linkedInActionsQuery } from './linkedin.queries.ts';
import { valuesFor } from './message-values.ts';
import { personOf } from './person-of.ts';
import { contactQuery } from './related.queries.ts';

/** A text message is charged in pieces of this many characters. */
const SMS_LENGTH = 160;

/** The message of an activity as it will go out, and how long it may be. */
export const useMessage = (activity: Activity, message: string) => {
  const isLinkedIn = activity.type === 'linkedin';
  const person = personOf(activity);
  const { data: contact } = useQuery({ ...contactQuery(person?.id ?? ''), enabled: person !== null });
  const { data: actions } = useQuery({ ...linkedInActionsQuery(), enabled: isLinkedIn });
  const action = isLinkedIn ? actionOf(actions, activity.action) : undefined;
  const values = valuesFor(activity, contact);
  const { text, gaps } = fillMessage(message, values);
  const limit = activity.type === 'sms' ? SMS_LENGTH : (action?.textLimit ?? null);
  return {
    values,
    text,
    gaps,
    limit,
    action,
    /** UTF-16 units, as LinkedIn counts. */
    length: text.length,
    /** How many units it is too long; 0 for none. */
    over: limit === null || activity.type === 'sms' ? 0 : Math.max(0, text.length - limit),
    /** Whether the action has a text at all. */
    hasText: action === undefined || action.textLimit !== null,
  };
};
