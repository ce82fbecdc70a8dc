import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { Due } from '@daybook/shared/activities/due.rules';
import { type LocalDate, toInstant } from '@daybook/shared/kernel/time';
import type { ActivityStep } from './demo-step.ts';
import { addTouch, recordsOf, TIMED, wordsFor } from './plan-touch.ts';
import type { Colleague, Person, Planner } from './planner.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** How much of each kind somebody has before them. */
export interface Load {
  readonly overdue: number;
  readonly today: number;
  readonly doneToday: number;
  readonly upcoming: number;
  readonly someday: number;
  readonly snoozed: number;
}

type WantedWork = Partial<
  Pick<ActivityStep, 'subject' | 'notes' | 'message' | 'location' | 'priority' | 'snoozedUntil' | 'recordIds'>
> & {
  readonly type: ActivityTypeCode;
  readonly due: Due;
};

/** Adds something that is still to be done. */
export const addWork = (planner: Planner, owner: Colleague, contact: Person, wanted: WantedWork): void => {
  const { random, now } = planner;
  const matter = { owner, contact };
  const age = random.int(1, 20) * DAY_MS + random.int(0, 240) * MINUTE_MS;
  const createdAt = Math.max(contact.at + MINUTE_MS, now - age);
  const { due, type } = wanted;
  const isTimed = due !== null && 'at' in due;
  planner.steps.push({
    kind: 'activity',
    at: Math.min(createdAt, now),
    byId: owner.id,
    id: random.id(createdAt),
    ...wordsFor(planner, type, matter),
    ownerId: owner.id,
    createdAt: Math.min(createdAt, now),
    endAt: isTimed && TIMED.has(type) ? Date.parse(due.at) + 60 * MINUTE_MS : null,
    priority: random.weighted([[2, 7] as const, [1, 2] as const, [3, 1] as const]),
    snoozedUntil: 0,
    completedAt: null,
    outcome: null,
    durationMinutes: null,
    recordIds: recordsOf(planner, matter),
    moved: null,
    ...wanted,
    direction: 'outgoing',
  });
};

const OPEN_TYPES: readonly (readonly [ActivityTypeCode, number])[] = [
  ['call', 32],
  ['email', 24],
  ['task', 18],
  ['linkedin', 10],
  ['meeting', 6],
  ['video_call', 6],
  ['quote', 2],
  ['lunch', 1],
  ['sms', 1],
];

/** On that day at half past something, or at any time of it. */
const dueOn = ({ random }: Planner, { time }: Colleague, type: ActivityTypeCode, day: LocalDate): Due => {
  if (!TIMED.has(type) && !random.chance(type === 'call' ? 0.5 : 0.1)) return { on: day };
  return { at: toInstant(time.at(day, random.int(18, 34) * 30)) };
};

/** Half past eight, or the start of the day for somebody whose clock shows less; what was done today lies after it. */
const begunAt = ({ now }: Planner, { time }: Colleague): number => {
  const opening = time.at(time.today, 8 * 60 + 30);
  return now - opening > 30 * MINUTE_MS ? opening : time.start(time.today);
};

/** Adds things done today, one after the other until now. */
export const planDoneToday = (
  planner: Planner,
  owner: Colleague,
  people: readonly Person[],
  count: number,
): void => {
  const from = begunAt(planner, owner);
  for (let i = 0; i < count; i++) {
    const at = Math.floor(from + ((i + planner.random.next()) / count) * (planner.now - from));
    addTouch(planner, { owner, contact: planner.random.pick(people) }, at);
  }
};

/** Fills somebody's list: what is late, today's, what is to come, some day, and asleep. */
export const planOpenWork = (
  planner: Planner,
  owner: Colleague,
  people: readonly Person[],
  load: Load,
): void => {
  const { random, now } = planner;
  const { past, today, coming } = owner.time;
  if (people.length === 0) return;
  const add = (days: readonly LocalDate[], extra: Partial<WantedWork> = {}) => {
    const type = random.weighted(OPEN_TYPES);
    const due = dueOn(planner, owner, type, random.pick(days));
    addWork(planner, owner, random.pick(people), { type, due, ...extra });
  };
  for (let i = 0; i < load.overdue; i++) add(past.slice(0, 8));
  for (let i = 0; i < load.today; i++) add([today]);
  for (let i = 0; i < load.upcoming; i++) add(coming.slice(0, 2 + Math.floor(random.next() ** 2 * 40)));
  for (let i = 0; i < load.someday; i++)
    add([today], { type: random.pick(['task', 'email', 'linkedin'] as const), due: null });
  for (let i = 0; i < load.snoozed; i++) {
    add([today, ...past.slice(0, 3)], { snoozedUntil: now + random.int(1, 5) * DAY_MS });
  }
  planDoneToday(planner, owner, people, load.doneToday);
};
