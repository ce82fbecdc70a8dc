import type { Operation } from '../../platform/operation/operation.ts';
import { removeWords } from '../../platform/search/search.store.ts';
import { removeUnusedSeries } from '../../platform/trash/remove-activity.store.ts';
import { forgetRows } from './clear-journal.store.ts';
import { findEntriesOfActivities, removeEntries } from './clear-timeline.store.ts';

/** The next demo activities in order of key. */
export const findDemoActivities = async (op: Operation, after: number, limit: number): Promise<number[]> => {
  const rows = await op.db
    .selectFrom('activity')
    .select('key')
    .where('is_demo', '=', 1)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
};

/** Removes activities for good, with their entries, links, words and journal. */
export const removeActivities = async (op: Operation, keys: readonly number[]): Promise<void> => {
  if (keys.length === 0) return;
  await removeEntries(op, await findEntriesOfActivities(op, keys));
  for (const table of ['activity_record', 'activity_participant', 'custom_value', 'tagged'] as const) {
    const parts = await op.db.deleteFrom(table).where('activity_key', 'in', keys).returning('key').execute();
    await forgetRows(
      op,
      table,
      parts.map(({ key }) => key),
    );
  }
  const attachments = await op.db
    .deleteFrom('attachment')
    .where('activity_key', 'in', keys)
    .returning('key')
    .execute();
  const detached = attachments.map(({ key }) => key);
  await forgetRows(op, 'attachment', detached);
  await removeWords(op, 'attachment', detached);
  await forgetRows(op, 'activity', keys);
  await removeWords(op, 'activity', keys);
  await op.db.updateTable('activity').set({ followed_key: null }).where('followed_key', 'in', keys).execute();
  const gone = await op.db.deleteFrom('activity').where('key', 'in', keys).returning('series_key').execute();
  await removeUnusedSeries(
    op,
    gone.map(({ series_key }) => series_key),
  );
};
