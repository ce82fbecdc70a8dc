import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import { choiceLabel, currentChoices, isFailed } from '../../shared/choices/choices.state.ts';
import { durationText } from '../../shared/lib/format.ts';
import { type Cast, type EntryWords, type Part, strong, withPerson, words } from './words.ts';

type Completed = Extract<EntryPayload, { kind: 'activity.completed' }>;
type Spoken = { readonly sentence: readonly Part[]; readonly by?: string };

const isReply = (subject: string): boolean => /^\s*(re|aw|sv|antw|rif)\s*:/i.test(subject);

/** The other side wrote: their name comes first, and whom they wrote to below. */
const written = (verb: string, subject: string, { actor, person }: Cast, nameless: string): Spoken =>
  person === null
    ? { sentence: [`${nameless}: `, strong(subject)] }
    : { sentence: [strong(person), ` ${verb}: `, strong(subject)], by: `to ${actor}` };

const done =
  (verb: string, word = '') =>
  (subject: string, cast: Cast): Spoken => ({
    sentence: [`${verb}${withPerson(word, cast)}: `, strong(subject)],
  });

/** How each type is told, by who began it. What is not here was simply completed. */
const OUTGOING: Readonly<Record<string, (subject: string, cast: Cast) => Spoken>> = {
  call: done('Called'),
  email: done('Sent an email', 'to'),
  sms: done('Sent a text message', 'to'),
  linkedin: done('Sent a LinkedIn message', 'to'),
  meeting: done('Met'),
  video_call: done('Had a video call', 'with'),
  lunch: done('Had lunch', 'with'),
  quote: done('Sent a quote', 'to'),
};

const INCOMING: Readonly<Record<string, (subject: string, cast: Cast) => Spoken>> = {
  call: done('Took a call', 'from'),
  email: (subject, cast) =>
    written(isReply(subject) ? 'replied' : 'wrote', subject, cast, 'Received an email'),
  sms: (subject, cast) => written('sent a text message', subject, cast, 'Received a text message'),
  linkedin: (subject, cast) =>
    written('sent a LinkedIn message', subject, cast, 'Received a LinkedIn message'),
  quote: done('Received a quote', 'from'),
};

/** What was done on LinkedIn, where it was not a message. */
const ON_LINKEDIN: Readonly<Record<string, (subject: string, cast: Cast) => Spoken>> = {
  connection_request: done('Sent a connection request', 'to'),
  inmail: done('Sent an InMail', 'to'),
  view_profile: done('Viewed the LinkedIn profile', 'of'),
  follow: done('Followed on LinkedIn'),
  react_to_post: done('Reacted to a post', 'of'),
  endorse: done('Endorsed a skill', 'of'),
};

const onLinkedIn = ({ action, direction }: Completed) => {
  if (action === undefined || direction === 'incoming' || action.code === 'message') return undefined;
  return ON_LINKEDIN[action.code] ?? done(`${action.label} on LinkedIn`, 'with');
};

const completed = (subject: string): Spoken => ({ sentence: ['Completed: ', strong(subject)] });

/** Z-13: what the outcome meant when it was written down. */
export const isFailedCall = ({ activityType, outcome, failed }: Completed): boolean =>
  activityType === 'call' && (failed ?? isFailed(currentChoices(), outcome));

const spoken = (payload: Completed, cast: Cast): Spoken => {
  const { subject, activityType, direction } = payload;
  if (isFailedCall(payload)) {
    return { sentence: [{ failed: 'Call failed' }, `${withPerson('to', cast)}: `, strong(subject)] };
  }
  const tell =
    onLinkedIn(payload) ??
    (direction === 'incoming' ? INCOMING[activityType] : undefined) ??
    OUTGOING[activityType];
  return (tell ?? completed)(subject, cast);
};

/** A finished activity in words (Z-11 to Z-17): what was done with whom, how it went, and what was written. */
export const completedWords = (payload: Completed, cast: Cast): EntryWords => {
  const { outcome, outcomeLabel, notes, result = '', text, durationMinutes } = payload;
  const { sentence, by } = spoken(payload, cast);
  const facts = [
    outcome === null ? '' : (outcomeLabel ?? choiceLabel(currentChoices(), outcome)),
    durationMinutes === null ? '' : durationText(durationMinutes),
  ];
  const quote = [text, notes, result].filter(Boolean).join('\n\n');
  return words(cast, sentence, { facts, quote, ...(by !== undefined && { by }) });
};
