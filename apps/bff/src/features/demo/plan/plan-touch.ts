import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { Due } from '@daybook/shared/activities/due.rules';
import { dayAt, toInstant } from '@daybook/shared/kernel/time';
import type { ActivityStep } from './demo-step.ts';
import {
  type Colleague,
  officeTimeBy,
  officeTimeSince,
  type Person,
  type Planner,
  type Sale,
} from './planner.ts';
import { MESSAGES, NOTES, OUTCOME_WEIGHTS, PLACES, REMARKS, REPLIES, SUBJECTS, TOPICS } from './words.ts';

/** Who does something with whom, and over what. */
export interface Matter {
  readonly owner: Colleague;
  readonly contact: Person;
  readonly sale?: Sale;
}

type Words = Pick<
  ActivityStep,
  'subject' | 'notes' | 'message' | 'direction' | 'location' | 'link' | 'amountMinor'
>;

export const TIMED: ReadonlySet<ActivityTypeCode> = new Set<ActivityTypeCode>([
  'meeting',
  'video_call',
  'lunch',
]);
const PLACED: ReadonlySet<ActivityTypeCode> = new Set<ActivityTypeCode>(['meeting', 'lunch']);

/** Words for an activity of this type. */
export const wordsFor = ({ random }: Planner, type: ActivityTypeCode, { contact, sale }: Matter): Words => {
  const topic = random.pick(TOPICS);
  const fill = (text: string) =>
    text
      .replaceAll('{topic}', topic)
      .replaceAll(
        '{Topic}',
        topic.replace(/^the /, '').replace(/^./, (letter) => letter.toUpperCase()),
      )
      .replaceAll('{first}', contact.firstName)
      .replaceAll('{company}', contact.company.name);
  const isAnswer = type === 'email' && random.chance(0.35);
  const subject = fill(random.pick(SUBJECTS[type]));
  const texts = isAnswer ? REPLIES : (MESSAGES[type] ?? ['']);
  return {
    subject: isAnswer ? `Re: ${subject}` : subject,
    notes: type === 'note' ? random.pick(REMARKS) : '',
    message: fill(random.pick(texts)),
    direction: isAnswer || (type === 'call' && random.chance(0.15)) ? 'incoming' : 'outgoing',
    location: PLACED.has(type) ? random.pick(PLACES) : '',
    link: type === 'video_call' ? `https://meet.daybook-demo.example/${random.int(100_000, 999_999)}` : '',
    amountMinor: type === 'quote' ? (sale?.valueMinor ?? random.int(20, 400) * 100_000) : null,
  };
};

/** The records it is about: the contact and, where there is one, the opportunity; either may come first. */
export const recordsOf = ({ random }: Planner, { contact, sale }: Matter): string[] => {
  if (sale !== undefined) return random.chance(0.5) ? [sale.id, contact.id] : [contact.id, sale.id];
  return [random.chance(0.93) ? contact.id : contact.company.id];
};

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const TYPES: readonly (readonly [ActivityTypeCode, number])[] = [
  ['call', 30],
  ['email', 30],
  ['linkedin', 9],
  ['task', 8],
  ['meeting', 7],
  ['note', 6],
  ['video_call', 6],
  ['sms', 2],
  ['quote', 1.5],
  ['lunch', 1.5],
];

/** A day or a moment near the one it was done at. */
const dueNear = ({ random }: Planner, type: ActivityTypeCode, at: number, { time, zone }: Colleague): Due => {
  const half = Math.floor((at - random.int(0, 20) * MINUTE_MS) / (30 * MINUTE_MS)) * 30 * MINUTE_MS;
  if (TIMED.has(type) || (type === 'call' && random.chance(0.5))) return { at: toInstant(half) };
  const day = dayAt(at, zone);
  const late = time.past.findIndex((past) => past < day) + random.int(0, 3);
  return { on: random.chance(0.85) ? day : (time.past[late] ?? day) };
};

const earlier = (due: Due, days: number): Due => {
  if (due === null) return null;
  if ('at' in due) return { at: toInstant(Date.parse(due.at) - days * DAY_MS) };
  return { on: toInstant(Date.parse(`${due.on}T00:00:00Z`) - days * DAY_MS).slice(0, 10) as typeof due.on };
};

/** When it was planned, with what due date, and whether that was moved; what came unplanned was recorded at once. */
const planningOf = (planner: Planner, type: ActivityTypeCode, { owner, contact }: Matter, at: number) => {
  const { random } = planner;
  const createdAt = officeTimeBy(planner, owner, at - random.int(1, 12) * DAY_MS);
  if (type === 'note' || createdAt <= contact.at || !random.chance(0.6))
    return { createdAt: at, due: null, moved: null };
  const due = dueNear(planner, type, at, owner);
  const movedAt = createdAt + Math.floor((at - createdAt) * 0.7);
  const moved = random.chance(0.2) ? { at: movedAt, from: earlier(due, random.int(1, 5)) } : null;
  return { createdAt, due, moved };
};

const TALKS = new Set(['connected', 'meeting_booked', 'call_back_later', 'not_interested']);

/** How it went. */
const resultOf = ({ random }: Planner, type: ActivityTypeCode) => {
  const outcome = type === 'call' ? random.weighted(OUTCOME_WEIGHTS) : null;
  const hasTalked = TIMED.has(type) || (outcome !== null && TALKS.has(outcome));
  const minutes = TIMED.has(type) ? random.int(2, 6) * 15 : random.int(3, 35);
  return {
    outcome,
    durationMinutes: hasTalked ? minutes : null,
    ...(hasTalked && random.chance(0.7) ? { notes: random.pick(NOTES) } : {}),
  };
};

const endOf = (due: Due, minutes: number | null): number | null =>
  due !== null && 'at' in due && minutes !== null ? Date.parse(due.at) + minutes * MINUTE_MS : null;

/** Adds something that was done at that moment, with how it came to be. */
export const addTouch = (
  planner: Planner,
  matter: Matter,
  at: number,
  wanted: Partial<
    Pick<
      ActivityStep,
      'type' | 'subject' | 'notes' | 'message' | 'outcome' | 'direction' | 'recordIds' | 'byId'
    >
  > = {},
): void => {
  const { random } = planner;
  const type = wanted.type ?? random.weighted(TYPES);
  const planning = planningOf(planner, type, matter, at);
  const result = resultOf(planner, type);
  planner.steps.push({
    kind: 'activity',
    at,
    byId: matter.owner.id,
    id: random.id(planning.createdAt),
    ...wordsFor(planner, type, matter),
    ...result,
    ...planning,
    ownerId: matter.owner.id,
    endAt: TIMED.has(type) ? endOf(planning.due, result.durationMinutes) : null,
    priority: random.weighted([[2, 8] as const, [1, 1] as const, [3, 1] as const]),
    snoozedUntil: 0,
    completedAt: at,
    recordIds: recordsOf(planner, matter),
    ...wanted,
    type,
  });
};

/** Adds what happened with a contact over the year: touches on days of the owner's choice. */
export const planTouches = (planner: Planner, contact: Person, count: number): void => {
  const { owner } = contact.company;
  for (let i = 0; i < count; i++)
    addTouch(planner, { owner, contact }, officeTimeSince(planner, owner, contact.at));
};
