import type { Marks } from '@daybook/shared/records/erased-text.rules';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { removeWords } from '../../platform/search/search.store.ts';
import { removeParts, removeUnusedSeries } from '../../platform/trash/remove-activity.store.ts';
import { placeOf, pointsAt, scrubNear } from './erase-texts.store.ts';

const AT_ONCE = 50;

/** What an operation is called that changed something of a person who has been erased. */
export const ABOUT_ERASED = 'Something about an erased person';

const findOwn = (op: Operation, recordKey: number) =>
  op.db
    .selectFrom('activity')
    .select(['key', 'id', 'series_key'])
    .where('primary_key', '=', recordKey)
    .limit(AT_ONCE)
    .execute();

export const findActivities = (db: Reader, keys: readonly number[]) =>
  db.selectFrom('activity').selectAll().where('key', 'in', keys).execute();

const forgetActivity = async (op: Operation, key: number): Promise<void> => {
  await noteOperationsOf(op, 'activity', [key]);
  await removeParts(op, key);
};

/**
 * Activities that were about the person once: some were taken back, some are about others by now,
 * whose keys it answers.
 */
export const forgetPastActivities = async (
  op: Operation,
  recordKey: number,
  marks: Marks,
): Promise<number[]> => {
  const changes = await op.db
    .selectFrom('operation_change')
    .select('row_key')
    .distinct()
    .where('table_name', '=', 'activity')
    .where(pointsAt('primary_key', recordKey))
    .execute();
  const keys = changes.map(({ row_key }) => row_key);
  if (keys.length === 0) return [];
  const standing = await op.db.selectFrom('activity').select('key').where('key', 'in', keys).execute();
  const left = new Set(standing.map(({ key }) => key));
  for (const key of keys) if (!left.has(key)) await forgetActivity(op, key);
  await scrubActivities(op, [...left], marks);
  return [...left];
};

/** Marks what changed these rows as being about somebody who is erased, before the journal forgets it. */
export const noteOperationsOf = async (
  op: Operation,
  table: 'activity' | 'record',
  keys: readonly number[],
): Promise<void> => {
  await op.db
    .updateTable('operation')
    .set({ label: ABOUT_ERASED })
    .where('kind', 'not like', 'import.%')
    .where('kind', 'not like', 'contact.erase')
    .where('key', 'in', (eb) =>
      eb
        .selectFrom('operation_change')
        .select('operation_key')
        .where('table_name', '=', table)
        .where('row_key', 'in', keys),
    )
    .execute();
};

/** Removes some of the activities that are about the person first of all; answers whether there may be more. */
export const eraseOwnActivities = async (op: Operation, recordKey: number): Promise<boolean> => {
  const rows = await findOwn(op, recordKey);
  const keys = rows.map(({ key }) => key);
  if (keys.length === 0) return false;
  for (const key of keys) await forgetActivity(op, key);
  await op.db.deleteFrom('notice').where('activity_key', 'in', keys).execute();
  await removeWords(op, 'activity', keys);
  await op.db.deleteFrom('activity').where('key', 'in', keys).execute();
  await removeUnusedSeries(
    op,
    rows.map(({ series_key }) => series_key),
  );
  for (const { id } of rows) op.touch('activities', id);
  return rows.length === AT_ONCE;
};

/** Activities about others that the person took part in: they stay, without the person. Answers their keys. */
export const leaveActivities = async (op: Operation, recordKey: number, marks: Marks): Promise<number[]> => {
  const links = await op.db
    .selectFrom('activity_record')
    .select('activity_key')
    .where('record_key', '=', recordKey)
    .execute();
  const keys = links.map(({ activity_key }) => activity_key);
  await scrubActivities(op, keys, marks);
  return keys;
};

/** Takes the person out of activities that stay, with their history. */
const scrubActivities = async (op: Operation, keys: readonly number[], marks: Marks): Promise<void> => {
  if (keys.length === 0) return;
  await scrubNear(op.db, placeOf('activity'), { column: 'key', values: keys }, marks);
  await scrubNear(op.db, placeOf('timeline_entry'), { column: 'activity_key', values: keys }, marks);
  const changes = await op.db
    .selectFrom('operation_change')
    .select(['key', 'operation_key'])
    .where('table_name', '=', 'activity')
    .where('row_key', 'in', keys)
    .execute();
  const ofChanges = changes.map(({ key }) => key);
  await scrubNear(op.db, placeOf('operation_change'), { column: 'key', values: ofChanges }, marks);
  const operations = [...new Set(changes.map(({ operation_key }) => operation_key))];
  await scrubNear(op.db, placeOf('operation'), { column: 'key', values: operations }, marks);
};
