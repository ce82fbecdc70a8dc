import type { Selectable } from 'kysely';
import type { ActivityTable } from '../db/activity-tables.ts';
import type { Reader } from '../db/open.ts';
import { deleteFile } from '../files/file.store.ts';
import type { Operation } from '../operation/operation.ts';
import { scrubJournal } from '../operation/scrub.store.ts';
import { removeWords } from '../search/search.store.ts';
import { removeEntriesOf } from '../timeline/remove-timeline.store.ts';
import { forgetCopies } from './forget-copies.store.ts';

type ActivityEntity = Selectable<ActivityTable>;

const PARTS = ['activity_record', 'activity_participant', 'attachment', 'custom_value', 'tagged'] as const;

const keysOf = async (
  op: Operation,
  table: (typeof PARTS)[number],
  activityKey: number,
): Promise<number[]> => {
  const rows = await op.db.selectFrom(table).select('key').where('activity_key', '=', activityKey).execute();
  return rows.map(({ key }) => key);
};

/** What is attached goes with its bytes. */
export const dropAttachments = async (
  op: Operation,
  column: 'activity_key' | 'record_key',
  key: number,
): Promise<void> => {
  const rows = await op.db
    .deleteFrom('attachment')
    .where(column, '=', key)
    .returning(['key', 'file_key'])
    .execute();
  await removeWords(
    op,
    'attachment',
    rows.map((row) => row.key),
  );
  for (const { file_key } of rows) if (file_key !== null) await deleteFile(op.db, file_key);
};

/** Removes what belongs to an activity for good, and what the journal knows of it and them. */
export const removeParts = async (op: Operation, key: number): Promise<void> => {
  const parts = await Promise.all(
    PARTS.map(async (table) => ({ table, column: 'activity_key', keys: await keysOf(op, table, key) })),
  );
  await scrubJournal(op, { table: 'activity', key }, parts);
  await op.db.deleteFrom('activity_record').where('activity_key', '=', key).execute();
  await op.db.deleteFrom('activity_participant').where('activity_key', '=', key).execute();
  await op.db.deleteFrom('custom_value').where('activity_key', '=', key).execute();
  await op.db.deleteFrom('tagged').where('activity_key', '=', key).execute();
  await dropAttachments(op, 'activity_key', key);
};

/** Removes series that no activity is of any more, for good. */
export const removeUnusedSeries = async (op: Operation, keys: readonly (number | null)[]): Promise<void> => {
  const candidates = keys.filter((key) => key !== null);
  if (candidates.length === 0) return;
  const rows = await op.db
    .deleteFrom('series')
    .where('key', 'in', candidates)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('activity').select('activity.key').whereRef('activity.series_key', '=', 'series.key'),
        ),
      ),
    )
    .returning('key')
    .execute();
  for (const { key } of rows) await scrubJournal(op, { table: 'series', key }, []);
};

/** Removes an activity for good, wherever it is told of. Outside the journal: nothing takes it back. */
export const removeActivity = async (
  op: Operation,
  { key, id, series_key }: ActivityEntity,
): Promise<void> => {
  await forgetCopies(op, { table: 'activity', key, id, name: 'subject' });
  await removeParts(op, key);
  await removeEntriesOf(op, key);
  await removeWords(op, 'activity', [key]);
  await op.db.updateTable('activity').set({ followed_key: null }).where('followed_key', '=', key).execute();
  await op.db.deleteFrom('activity').where('key', '=', key).execute();
  await removeUnusedSeries(op, [series_key]);
  op.touch('activities', id);
  op.touch('timeline');
};

/** The activity that has lain in the trash longest, if longer than since then. */
export const findLongTrashedActivity = (db: Reader, since: number): Promise<ActivityEntity | undefined> =>
  db
    .selectFrom('activity')
    .selectAll()
    .where('status', '=', 'trashed')
    .where('trashed_at', '<=', since)
    .orderBy('trashed_at')
    .limit(1)
    .executeTakeFirst();
