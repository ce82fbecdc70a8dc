import type { Priority } from '@daybook/shared/activities/activity-type';
import { activityType } from '@daybook/shared/activities/activity-type';
import type { Due } from '@daybook/shared/activities/due.rules';
import { type Instant, type LocalDate, momentAt, toMs } from '@daybook/shared/kernel/time';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import { activityColumns } from '../activities/activity-columns.ts';
import { completedEntry } from '../activities/completed-entry.ts';
import { plannedEntry } from '../activities/planned-entry.ts';
import { fillValues } from '../records/fill-custom.store.ts';
import type { ImportWork } from './import-work.ts';
import type { PlannedThing } from './plan-things.ts';
import type { IncomingThing } from './thing-reader.ts';
import { undatedAt } from './undated.ts';
import { writeImported } from './write-imported.ts';
import { newValues, tagNew } from './write-new-records.ts';

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

const dueOfText = (text: string | undefined): Due => {
  if (text === undefined) return null;
  return isDay(text) ? { on: text as LocalDate } : { at: text as Instant };
};

/** When something happened of which perhaps the day alone is known. */
const msOf = (text: string | undefined, zone: string): number | undefined => {
  if (text === undefined) return undefined;
  return isDay(text) ? momentAt(text as LocalDate, '12:00', zone) : toMs(text as Instant);
};

const endOf = (due: Due, end: string | undefined): Instant | null =>
  end !== undefined && due !== null && 'at' in due && !isDay(end) && due.at < end ? (end as Instant) : null;

/** When it was done; null where it is still to do. */
const completedAt = (
  type: string,
  { row }: PlannedThing,
  due: string | undefined,
  zone: string,
  now: number,
): number | null => {
  const { status, completed_at: completed, created_at: created } = row.values;
  const isDone =
    activityType(type).recordedAtOnce === true ||
    status === 'done' ||
    (completed !== undefined && status !== 'open');
  if (!isDone) return null;
  const at = msOf(completed, zone) ?? (type === 'note' ? msOf(created, zone) : msOf(due ?? created, zone));
  return Math.min(at ?? undatedAt(now, zone), now);
};

/** The fields that a row gives. */
const inputOf = ({ values, money }: IncomingThing, due: Due) => ({
  notes: values['notes'] ?? '',
  due,
  endAt: endOf(due, values['end']),
  direction: values['direction'] === 'incoming' ? ('incoming' as const) : ('outgoing' as const),
  durationMinutes: values['duration_minutes'] === undefined ? null : Number(values['duration_minutes']),
  phone: values['phone'] ?? '',
  location: values['location'] ?? '',
  link: values['link'] ?? '',
  amount: money,
  message: values['message'] ?? '',
  priority: (values['priority'] as Priority | undefined) ?? 'normal',
});

const rowOf = (op: Operation, work: ImportWork, noun: 'activity' | 'note', planned: PlannedThing) => {
  const { values, name, ownId } = planned.row;
  const { zone } = work;
  const type = noun === 'note' ? 'note' : (values['type'] ?? 'task');
  const due = dueOfText(values['due']);
  const done = completedAt(type, planned, values['due'], zone, op.now);
  const ownerKey = ownerKeyOf(op, work, planned);
  return {
    ...activityColumns(inputOf(planned.row, due)),
    id: ownId ?? newId(),
    type,
    subject: name.slice(0, 300),
    owner_key: ownerKey,
    creator_key: op.actor.user?.key ?? null,
    created_at: Math.min(msOf(values['created_at'], zone) ?? op.now, op.now),
    primary_key: planned.links.records[0] ?? null,
    completed_at: done,
    outcome: values['outcome'] ?? null,
    topic: planned.topic,
    completed_by_key: done === null ? null : doneBy(type, planned, ownerKey),
    due_day: '',
    due_slot: 0,
  };
};

/** An activity has somebody who is to do it: whom the file names, the settings do, or who imports. */
const ownerKeyOf = (op: Operation, { owners, run }: ImportWork, { row }: PlannedThing): number =>
  (row.owner ?? owners.byId(run.settings.ownerId ?? ''))?.key ?? op.actor.user?.key ?? run.creator_key;

/** Who did it: a note of which the file names no author was written by nobody who is known, least of all who imports. */
const doneBy = (type: string, { row }: PlannedThing, ownerKey: number): number | null =>
  type === 'note' ? (row.owner?.key ?? null) : ownerKey;

/** Adds activities with what they are about, and tells the timelines, at the time they are of. */
export const writeNewActivities = async (
  op: Operation,
  work: ImportWork,
  noun: 'activity' | 'note',
  things: readonly PlannedThing[],
): Promise<void> => {
  const rows = await op.insertMany(
    'activity',
    things.map((planned) => rowOf(op, work, noun, planned)),
  );
  const keyed = things.map((planned, i) => ({ planned, key: rows[i]?.key ?? 0 }));
  await op.insertMany(
    'activity_record',
    keyed.flatMap(({ planned: { links }, key }) =>
      links.records.map((record, at) => ({
        activity_key: key,
        record_key: record,
        is_primary: at === 0 ? 1 : 0,
      })),
    ),
  );
  await writeImported(op, 'activity', keyed);
  await fillValues(op, 'activity', newValues(keyed));
  await tagNew(op, keyed, 'activity_key');
  for (const [i, row] of rows.entries()) {
    const records = things[i]?.links.records ?? [];
    const owner = work.owners.byKey(row.owner_key)?.name ?? '';
    op.record(
      row.completed_at === null || row.completed_at === undefined
        ? plannedEntry(row, owner, records)
        : { ...completedEntry(row, records, row.completed_at), by: row.completed_by_key ?? null },
    );
  }
};
