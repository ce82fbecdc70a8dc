import { findHoldersOf } from '../../platform/fields/custom-values.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { indexWords } from '../../platform/search/search.store.ts';
import { findActivityWords } from '../activities/activity-words.store.ts';
import { attachmentWords } from '../attachments/attachment-words.store.ts';
import { renewNames } from '../attachments/record-files.store.ts';
import { findRecordWords } from '../records/record-words.store.ts';
import { findActivities } from './erase-activities.store.ts';

/** Activities whose texts have changed are found by what they say now, and shown so. */
export const indexAgain = async (op: Operation, keys: readonly number[]): Promise<void> => {
  if (keys.length === 0) return;
  const rows = await findActivities(op.db, keys);
  await indexWords(op, 'activity', await findActivityWords(op.db, keys));
  for (const { id } of rows) op.touch('activities', id);
};

/** What is in defined fields of records and activities has changed: these are found by what it says now. */
export const valuesAgain = async (op: Operation, keys: readonly number[]): Promise<void> => {
  const { records, activities } = await findHoldersOf(op.db, keys);
  await indexWords(op, 'record', await findRecordWords(op.db, records));
  await indexAgain(op, activities);
};

/** Files that are called something else now are found by that, and stand by it. */
export const nameAgain = async (op: Operation, keys: readonly number[]): Promise<void> => {
  const rows = await renewNames(op.db, keys);
  await indexWords(op, 'attachment', rows.map(attachmentWords));
  if (rows.length > 0) op.touch('records');
};
