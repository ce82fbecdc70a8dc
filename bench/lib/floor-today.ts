import { priorityOfRank } from '@daybook/shared/activities/activity-type';
import { dayAt, endOfDay, startOfDay } from '@daybook/shared/kernel/time';
import { zoneOf } from '../data/people.ts';
import { NOW } from '../data/size.ts';
import { prepareAll, type Raw, type Row } from './raw.ts';

/** What is read of an activity for a list, and from where. */
export const activityRow = (
  from: string,
): string => `activity.key, activity.id, activity.version, activity.type, activity.subject, activity.status, activity.due_on,
  activity.due_at, activity.due_day, activity.due_slot, activity.priority, activity.snoozed_until, activity.completed_at,
  activity.outcome, activity.topic, activity.location, activity.duration_minutes, activity.series_key,
  owner.id as owner_id, owner.name as owner_name, owner.zone as owner_zone, creator.id as creator_id,
  about.id as primary_id, about.type as primary_type, about.title as primary_title,
  above.id as account_id, above.title as account_title
  from ${from} join users owner on owner.key = activity.owner_key left join users creator on creator.key = activity.creator_key
  left join record about on about.key = activity.primary_key
  left join record above on above.key = activity.account_key`;

const ROW = activityRow('activity');
const SOMEDAY = '9999-12-31';

const STATEMENTS = {
  items: `select ${ROW} where activity.owner_key = :owner and activity.status = 'open' and activity.due_day <= :today
    and activity.snoozed_until <= :now order by activity.due_day, activity.due_slot, activity.key limit 50`,
  next: `select ${ROW} where activity.owner_key = :owner and activity.status = 'open' and activity.due_day = :today
    and activity.due_slot >= :slot and activity.due_slot < 100000000 and activity.due_at >= :now and activity.snoozed_until <= :now
    order by activity.due_slot limit 1`,
  done: `select ${ROW} where activity.owner_key = :owner and activity.status = 'done' and activity.completed_at >= :start
    and activity.completed_at < :end order by activity.completed_at desc, activity.key desc limit 50`,
  open: `select count(*) filter (where due_day < :today and snoozed_until <= :now) as overdue,
    count(*) filter (where due_day = :today and snoozed_until <= :now) as today,
    count(*) filter (where due_day > :today and due_day < '${SOMEDAY}' and snoozed_until <= :now) as upcoming,
    count(*) filter (where due_day = '${SOMEDAY}' and snoozed_until <= :now) as someday,
    count(*) as open, count(*) filter (where snoozed_until > :now) as snoozed,
    min(case when snoozed_until > :now then snoozed_until end) as "nextWake"
    from activity where owner_key = :owner and status = 'open'`,
  doneToday: `select count(*) as n from activity where owner_key = :owner and status = 'done' and completed_at >= :start
    and completed_at < :end`,
};

const iso = (ms: string | number | null | undefined): string | null =>
  ms === null || ms === undefined || ms === 0 ? null : new Date(ms).toISOString();

const dueOf = ({ due_on, due_at }: Row) => {
  if (due_at !== null) return { at: iso(due_at) };
  return due_on === null ? null : { on: due_on };
};

const refOf = (id: unknown, type: unknown, title: unknown) => (id === null ? null : { id, type, title });

/** A row as the contract has it. */
export const activityItem = (row: Row) => ({
  id: row['id'],
  version: row['version'],
  type: row['type'],
  subject: row['subject'],
  status: row['status'],
  due: dueOf(row),
  dueDay: row['due_day'],
  priority: priorityOfRank(Number(row['priority'])),
  owner: { id: row['owner_id'], name: row['owner_name'], zone: row['owner_zone'] },
  creatorId: row['creator_id'],
  snoozedUntil: iso(row['snoozed_until']),
  completedAt: iso(row['completed_at']),
  outcome: row['outcome'],
  topic: row['topic'],
  primary: refOf(row['primary_id'], row['primary_type'], row['primary_title']),
  account: refOf(row['account_id'], 'account', row['account_title']),
  location: row['location'],
  durationMinutes: row['duration_minutes'],
  repeats: row['series_key'] !== null,
});

/** The least there is to do for the page a day starts with: the statements, and their rows as the same JSON. */
export const floorToday = (raw: Raw): ((user: number) => Promise<string>) => {
  const prepared = prepareAll(raw, STATEMENTS);
  // The day is known for hours, so that the least there is does not compute it.
  const days = new Map<number, Record<string, string | number>>();
  const paramsOf = (owner: number) => {
    const zone = zoneOf(owner);
    const today = dayAt(NOW, zone);
    const [start, end] = [startOfDay(today, zone), endOfDay(today, zone)];
    return { owner, today, start, end };
  };
  return async (user) => {
    const day = days.get(user) ?? paramsOf(user);
    days.set(user, day);
    const now = NOW + Math.floor(performance.now());
    const params = { ...day, now, slot: now - Number(day['start']) };
    const items = await prepared.items(params);
    const [{ nextWake, ...open } = {}] = await prepared.open(params);
    const [next] = await prepared.next(params);
    const [doneToday] = await prepared.doneToday(params);
    const last = items.length < 50 ? undefined : items.at(-1);
    return JSON.stringify({
      today: day['today'],
      zone: zoneOf(user),
      counts: { ...open, doneToday: doneToday?.['n'], nextWake: iso(nextWake) },
      nextTimed: next === undefined ? null : activityItem(next),
      items: items.map(activityItem),
      cursor:
        last === undefined
          ? null
          : encodeURIComponent(JSON.stringify([last['due_day'], last['due_slot'], last['key']])),
      done: (await prepared.done(params)).map(activityItem),
    });
  };
};
