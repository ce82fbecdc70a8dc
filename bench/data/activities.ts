import {
  ACTIVITY_TYPES,
  type ActivityTypeCode,
  activityType,
  OUTCOMES,
} from '@daybook/shared/activities/activity-type';
import { ANY_TIME } from '@daybook/shared/activities/due.rules';
import { SOMEDAY } from '@daybook/shared/kernel/time';
import { activityPlace } from '../../apps/bff/src/platform/search/search-places.ts';
import { tokensOf } from '../../apps/bff/src/platform/search/tokens.ts';
import { type Chance, idOf } from './chance.ts';
import { dayFromNow, startIn } from './days.ts';
import { zoneOf } from './people.ts';
import { accountOfContact, accountOfOpportunity, BEGIN, layoutOf } from './records.ts';
import type { Row, Sink } from './sink.ts';
import { NOW, type Size } from './size.ts';
import { NOTES, SUBJECTS } from './words.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const TYPES: readonly ActivityTypeCode[] = ACTIVITY_TYPES.map(({ code }) => code);

/** An activity as the timelines tell of it. */
export interface Told {
  readonly key: number;
  readonly id: string;
  readonly type: ActivityTypeCode;
  readonly subject: string;
  readonly notes: string;
  readonly owner: number;
  readonly createdAt: number;
  readonly completedAt: number | null;
  readonly outcome: string | null;
  readonly minutes: number | null;
  readonly due: string | null;
  readonly contact: number;
  readonly opportunity: number | null;
}

interface Due {
  readonly on: string | null;
  readonly at: number | null;
  readonly day: string;
  readonly slot: number;
}

export const activityIdOf = (key: number): string => idOf(6, key, BEGIN);

/** Some contacts have far more to do with than others: the busy one, and those of the large account. */
const contactFor = (size: Size, chance: Chance): number => {
  const { busyContact, firstContact, largeContacts, smallContact } = layoutOf(size);
  const dice = chance.next();
  if (dice < size.busyContact) return busyContact;
  if (dice < size.largeAccount) return firstContact + chance.below(largeContacts);
  const contact = firstContact + largeContacts + chance.below(size.contacts - largeContacts);
  return contact === smallContact ? contact + 1 : contact;
};

const dueOn = (chance: Chance, zone: string, day: string, priority: number): Due => {
  if (chance.next() < 0.6) return { on: day, at: null, day, slot: ANY_TIME + priority };
  const slot = (8 * 60 + chance.below(20) * 30) * MINUTE_MS;
  return { on: null, at: startIn(zone, day) + slot, day, slot };
};

const SOME_DAY = (priority: number): Due => ({ on: null, at: null, day: SOMEDAY, slot: ANY_TIME + priority });

/** Open ones: some late, some today, most to come; of the long list all are late or today's. */
const openDue = (chance: Chance, zone: string, priority: number, isLong: boolean): Due => {
  if (isLong) return dueOn(chance, zone, dayFromNow(-chance.below(60)), priority);
  const dice = chance.next();
  if (dice < 0.08) return dueOn(chance, zone, dayFromNow(-1 - chance.below(20)), priority);
  if (dice < 0.11) return dueOn(chance, zone, dayFromNow(0), priority);
  if (dice < 0.85) return dueOn(chance, zone, dayFromNow(1 + chance.below(60)), priority);
  return SOME_DAY(priority);
};

/** The place in a record's own list; see `activities.tables` of the program. */
const sortAt = (due: Due, completedAt: number | null): number =>
  completedAt ?? (Date.parse(due.day) / DAY_MS) * 200_000_000 + due.slot;

/** One activity in twenty is open, all of them among the newest fifth. */
const OPEN_FROM = 0.8;
const OPEN_SHARE = 0.25;

/** Adds activities with what they are on, and hands each to `tell` for its entries. */
export const addActivities = async (
  sink: Sink,
  size: Size,
  chance: Chance,
  tell: (told: Told) => void,
): Promise<void> => {
  let longList = size.longList;
  for (let key = 1; key <= size.activities; key++) {
    const isOpen = key > size.activities * OPEN_FROM && chance.next() < OPEN_SHARE;
    const isLong = isOpen && longList > 0 && chance.next() < 0.5;
    if (isLong) longList -= 1;
    tell(addActivity(sink, size, chance, { key, isOpen, isLong }));
    if (key % 2000 === 0) await sink.drain();
  }
};

interface Wanted {
  readonly key: number;
  readonly isOpen: boolean;
  readonly isLong: boolean;
}

const draw = (size: Size, chance: Chance, { key, isOpen, isLong }: Wanted) => {
  const owner = isLong ? 1 : 2 + chance.below(size.users - 1);
  const zone = zoneOf(owner);
  const type = chance.pick(TYPES);
  const priority = 1 + chance.below(3);
  const createdAt = Math.floor(BEGIN + (key / size.activities) * (NOW - DAY_MS - BEGIN));
  const completedAt = isOpen ? null : Math.min(NOW - 1, createdAt + chance.below(10 * DAY_MS));
  const due =
    completedAt === null
      ? openDue(chance, zone, priority, isLong)
      : dueOn(chance, zone, new Date(completedAt).toISOString().slice(0, 10), priority);
  const contact = contactFor(size, chance);
  const hasOpportunity = chance.next() < 0.25;
  const opportunity = hasOpportunity
    ? layoutOf(size).firstOpportunity + chance.below(size.opportunities)
    : null;
  const outcome = completedAt !== null && type === 'call' ? chance.pick(OUTCOMES).code : null;
  const told: Told = {
    key,
    id: activityIdOf(key),
    type,
    subject: chance.pick(SUBJECTS),
    notes: completedAt === null ? '' : chance.pick(NOTES),
    owner,
    createdAt,
    completedAt,
    outcome,
    minutes: outcome === 'connected' ? 5 + chance.below(30) : null,
    due: due.on ?? (due.at === null ? null : new Date(due.at).toISOString()),
    contact,
    opportunity,
  };
  return { told, due, priority };
};

const rowOf = (size: Size, told: Told, due: Due, priority: number): Row => {
  const { key, id, type, subject, notes, owner, createdAt, completedAt, outcome, minutes, contact } = told;
  const completedBy = completedAt === null ? null : owner;
  const status = completedAt === null ? 'open' : 'done';
  const head = [key, id, type, subject, notes, owner, owner, createdAt, priority, due.on, due.at];
  const done = [completedAt, completedBy, outcome];
  const about = [contact, accountOfContact(size, contact), minutes, type === 'meeting' ? 'Room 4.1' : '', ''];
  return [...head, ...done, ...about, status, due.day, due.slot];
};

const addActivity = (sink: Sink, size: Size, chance: Chance, wanted: Wanted): Told => {
  const { told, due, priority } = draw(size, chance, wanted);
  const { key, contact, opportunity, completedAt } = told;
  const standing = [completedAt === null ? 'open' : 'done', sortAt(due, completedAt)] as const;
  sink.add('activity', rowOf(size, told, due, priority));
  sink.add('activity_record', [key, contact, 1, ...standing]);
  if (opportunity !== null) sink.add('activity_record', [key, opportunity, 0, ...standing]);
  sink.add('activity_search', [
    key,
    tokensOf(`${told.subject} ${told.notes}`, activityPlace(false), told.owner),
  ]);
  return told;
};

/** The records an activity is on with their accounts: `via` is the record it came through. */
export const placesOf = (
  size: Size,
  { contact, opportunity }: Told,
): { record: number; via: number | null }[] => {
  const above = accountOfContact(size, contact);
  if (opportunity === null)
    return [
      { record: contact, via: null },
      { record: above, via: contact },
    ];
  const beside = accountOfOpportunity(size, opportunity);
  return [
    { record: contact, via: null },
    { record: opportunity, via: null },
    { record: above, via: contact },
    ...(beside === above ? [] : [{ record: beside, via: opportunity }]),
  ];
};

export const isNote = ({ type }: Told): boolean => activityType(type).recordedAtOnce === true;
