import { priorityOfRank } from '@daybook/shared/activities/activity-type';
import { dueDay, dueSlot } from '@daybook/shared/activities/due.rules';
import { remindsAt } from '@daybook/shared/activities/reminder.rules';
import { newlyMentioned } from '@daybook/shared/notices/mention.rules';
import type { Touched } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { indexWords, removeWords } from '../../platform/search/search.store.ts';
import {
  type ActivityEntity,
  findActiveUsers,
  findActivityContext,
  findActivityStanding,
  saveActivityStanding,
} from './activities.store.ts';
import { dueOf } from './activity-due.ts';
import { sortAt } from './activity-place.ts';
import { activityWords } from './activity-words.store.ts';

/** More than these in one text are not told. */
const MOST_MENTIONED = 50;

const statusOf = (row: ActivityEntity): string => {
  if (row.trashed_at !== null && row.trashed_at !== undefined) return 'trashed';
  return row.completed_at === null || row.completed_at === undefined ? 'open' : 'done';
};

/** Nothing moves it: what is open follows its record, and so does what is taken out of the trash. */
const stays = (row: ActivityEntity): boolean => Boolean(row.completed_at) || Boolean(row.trashed_at);

const derive: NonNullable<TableSpec<'activity'>['derive']> = async (row, db) => {
  const { zone, remindBefore, accountKey } = await findActivityContext(
    db,
    row.owner_key,
    row.primary_key ?? null,
  );
  const due = dueOf({ due_on: row.due_on ?? null, due_at: row.due_at ?? null });
  return {
    status: statusOf(row),
    due_day: dueDay(due, zone),
    due_slot: dueSlot(due, priorityOfRank(row.priority ?? 2), zone),
    reminds_at: remindsAt({
      open: statusOf(row) === 'open',
      dueAt: row.due_at ?? null,
      remindAt: row.remind_at ?? null,
      remindBefore: row.remind_before ?? null,
      ownerBefore: remindBefore,
      remindedFor: row.reminded_for ?? null,
      remindAgainAt: row.remind_again_at ?? null,
    }),
    // A finished one stays with the account it was done for, and one in the trash with the one it was thrown away at.
    account_key: stays(row) && row.account_key !== undefined ? row.account_key : accountKey,
  };
};

const wordsChanged = ({ before, after }: Touched<'activity'>): boolean =>
  after !== null &&
  (before === null ||
    before.subject !== after.subject ||
    before.notes !== after.notes ||
    before.message !== after.message ||
    before.trashed_at !== after.trashed_at ||
    before.owner_key !== after.owner_key);

/** Whoever is given something to do is told, however it came about. */
const tellOwner = (op: Operation, { before, after }: Touched<'activity'>): void => {
  if (after?.status !== 'open' || before?.owner_key === after.owner_key) return;
  op.notify({ to: after.owner_key, payload: { kind: 'activity.assigned' }, activityKey: after.key });
};

/** Whoever is newly named in the notes is told; those of a file that is brought in are of another time. */
const tellMentioned = async (op: Operation, { before, after }: Touched<'activity'>): Promise<void> => {
  if (after === null || before?.notes === after.notes || op.actor.kind === 'import') return;
  const ids = newlyMentioned(before?.notes ?? '', after.notes ?? '');
  for (const { key } of await findActiveUsers(op.db, ids.slice(0, MOST_MENTIONED)))
    op.notify({ to: key, payload: { kind: 'mentioned' }, activityKey: after.key });
};

const standingChanged = ({ before, after }: Touched<'activity'>): boolean =>
  before !== null && after !== null && (before.status !== after.status || sortAt(before) !== sortAt(after));

export const activitySpec: TableSpec<'activity'> = {
  label: (row) => `the activity “${row.subject}”`,
  // What was reminded of is nobody's change: it stands in the row and in no history.
  derived: ['status', 'due_day', 'due_slot', 'account_key', 'reminds_at', 'reminded_for', 'remind_again_at'],
  remembered: ['account_key'],
  derive,
  refersTo: {
    owner_key: 'users',
    creator_key: 'users',
    completed_by_key: 'users',
    primary_key: 'record',
    account_key: 'record',
    series_key: 'series',
    followed_key: 'activity',
  },
  settle: async (op, touched) => {
    for (const change of touched) {
      tellOwner(op, change);
      await tellMentioned(op, change);
    }
    await removeWords(
      op,
      'activity',
      touched.filter(({ after }) => after === null).map(({ key }) => key),
    );
    const fresh = touched.filter(wordsChanged).flatMap(({ after }) => after ?? []);
    await indexWords(op, 'activity', await activityWords(op.db, fresh));
    for (const { key, after } of touched.filter(standingChanged)) {
      if (after !== null)
        await saveActivityStanding(op, key, { status: after.status, sort_at: sortAt(after) });
    }
  },
};

export const activityRecordSpec: TableSpec<'activity_record'> = {
  label: () => 'the link of an activity to a record',
  derived: ['status', 'sort_at'],
  derive: async (row, db) => {
    const standing = await findActivityStanding(db, row.activity_key);
    return standing === undefined ? {} : { status: standing.status, sort_at: sortAt(standing) };
  },
  refersTo: { activity_key: 'activity', record_key: 'record' },
  twins: ['activity_key', 'record_key'],
  unite: (kept, gone) => ({
    is_primary: Math.max(kept.is_primary, gone.is_primary),
    role: kept.role === '' ? gone.role : kept.role,
  }),
  partOf: (row) => ['activity', row.activity_key],
};

export const activityParticipantSpec: TableSpec<'activity_participant'> = {
  label: () => 'a participant of an activity',
  refersTo: { activity_key: 'activity', user_key: 'users' },
  aspect: () => 'colleagues',
  partOf: (row) => ['activity', row.activity_key],
};
