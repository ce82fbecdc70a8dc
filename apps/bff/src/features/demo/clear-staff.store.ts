import type { Selectable } from 'kysely';
import type { ActivityTable } from '../../platform/db/activity-tables.ts';
import type { UsersTable } from '../../platform/db/people-tables.ts';
import type { RecordTable } from '../../platform/db/record-tables.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { forgetRows } from './clear-journal.store.ts';

type User = Selectable<UsersTable>;

export const findDemoUsers = ({ db }: Operation): Promise<User[]> =>
  db.selectFrom('users').selectAll().where('is_demo', '=', 1).orderBy('key').execute();

/** Some of what stays and is a demo user's: records, and what is still to be done. */
export const findPossessions = async (
  { db }: Operation,
  limit: number,
): Promise<{ records: Selectable<RecordTable>[]; activities: Selectable<ActivityTable>[] }> => {
  const users = db.selectFrom('users').select('key').where('is_demo', '=', 1);
  return {
    records: await db.selectFrom('record').selectAll().where('owner_key', 'in', users).limit(limit).execute(),
    activities: await db
      .selectFrom('activity')
      .selectAll()
      .where('owner_key', 'in', users)
      .where('status', '=', 'open')
      .limit(limit)
      .execute(),
  };
};

/** Whether something that stays was made, done or written down by the user. */
export const hasLeftTraces = async ({ db }: Operation, userKey: number): Promise<boolean> => {
  const found = await Promise.all([
    db
      .selectFrom('activity')
      .select('key')
      .where(({ or, eb }) =>
        or([
          eb('owner_key', '=', userKey),
          eb('creator_key', '=', userKey),
          eb('completed_by_key', '=', userKey),
        ]),
      )
      .limit(1)
      .execute(),
    db.selectFrom('activity_participant').select('key').where('user_key', '=', userKey).limit(1).execute(),
    db.selectFrom('record').select('key').where('creator_key', '=', userKey).limit(1).execute(),
    db.selectFrom('custom_value').select('key').where('user_key', '=', userKey).limit(1).execute(),
    db.selectFrom('timeline_entry').select('key').where('actor_key', '=', userKey).limit(1).execute(),
    db.selectFrom('file').select('key').where('creator_key', '=', userKey).limit(1).execute(),
    db.selectFrom('template').select('key').where('owner_key', '=', userKey).limit(1).execute(),
    db.selectFrom('saved_view').select('key').where('owner_key', '=', userKey).limit(1).execute(),
    db.selectFrom('form').select('key').where('owner_key', '=', userKey).limit(1).execute(),
    db.selectFrom('import_run').select('key').where('creator_key', '=', userKey).limit(1).execute(),
  ]);
  return found.some((rows) => rows.length > 0);
};

const removeFeed = async (op: Operation, userKey: number): Promise<void> => {
  const feeds = await op.db
    .deleteFrom('calendar_feed')
    .where('user_key', '=', userKey)
    .returning('key')
    .execute();
  await forgetRows(
    op,
    'calendar_feed',
    feeds.map(({ key }) => key),
  );
};

/** Takes away what a user signs in with, and tells their sessions that they have ended. */
export const removeAccess = async (op: Operation, userKey: number): Promise<void> => {
  const sessions = await op.db
    .deleteFrom('session')
    .where('user_key', '=', userKey)
    .returning('id')
    .execute();
  for (const { id } of sessions) op.touch('sessions', id);
  const keys = await op.db.deleteFrom('api_key').where('user_key', '=', userKey).returning('key').execute();
  await forgetRows(
    op,
    'api_key',
    keys.map(({ key }) => key),
  );
  await op.db.deleteFrom('credential').where('user_key', '=', userKey).execute();
  await op.db.deleteFrom('one_time_link').where('user_key', '=', userKey).execute();
  await removeFeed(op, userKey);
  await op.db.deleteFrom('preference').where('user_key', '=', userKey).execute();
  await op.db.deleteFrom('draft').where('user_key', '=', userKey).execute();
};

/** Removes the templates or views that only the user saw; shared ones stay. */
export const removeOwn = async (
  op: Operation,
  table: 'template' | 'saved_view',
  userKey: number,
): Promise<void> => {
  const rows = await op.db
    .deleteFrom(table)
    .where('owner_key', '=', userKey)
    .where('shared', '=', 0)
    .returning('key')
    .execute();
  await forgetRows(
    op,
    table,
    rows.map(({ key }) => key),
  );
};

export const removeUser = async (op: Operation, user: User): Promise<void> => {
  await forgetRows(op, 'users', [user.key]);
  await op.db.deleteFrom('users').where('key', '=', user.key).execute();
  op.touch('people', user.id);
};

/** Removes the teams of the demo company, and demo users from all others. */
export const removeTeams = async (op: Operation): Promise<void> => {
  const { db } = op;
  const members = await db
    .deleteFrom('team_member')
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('team_key', 'in', selectFrom('team').select('key').where('is_demo', '=', 1)),
        eb('user_key', 'in', selectFrom('users').select('key').where('is_demo', '=', 1)),
      ]),
    )
    .returning('key')
    .execute();
  const teams = await db.deleteFrom('team').where('is_demo', '=', 1).returning('key').execute();
  await forgetRows(
    op,
    'team_member',
    members.map(({ key }) => key),
  );
  await forgetRows(
    op,
    'team',
    teams.map(({ key }) => key),
  );
  op.touch('people');
};

/** Removes the tags that came with the demo data; one that is on something else by now stays. */
export const removeTags = async (op: Operation): Promise<void> => {
  const { db } = op;
  const tags = await db
    .deleteFrom('tag')
    .where('is_demo', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('tagged').select('key').whereRef('tag_key', '=', 'tag.key'))),
    )
    .returning('key')
    .execute();
  await forgetRows(
    op,
    'tag',
    tags.map(({ key }) => key),
  );
  await db.updateTable('tag').set({ is_demo: 0 }).where('is_demo', '=', 1).execute();
};
