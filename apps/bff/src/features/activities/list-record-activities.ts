import type { RecordActivitiesQuery, RecordActivity } from '@daybook/shared/activities/record-activities';
import type { Page } from '@daybook/shared/kernel/page';
import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { toActivityRow } from './activity-dto.ts';
import { findRecordsLinkedTo } from './read-activities.store.ts';
import { countRecordActivities } from './record-activities.store.ts';
import { readRecordActivityPage } from './record-activity-page.ts';

export type RecordActivities = Page<RecordActivity> & {
  readonly counts: { readonly open: number; readonly done: number };
};

/**
 * Z-51, Z-52: what is to do on a record by due date, or what was done last first; of an account, anywhere in it. Each
 * with the beginning of its notes and all records it concerns.
 */
export const listRecordActivities = async (
  deps: Deps,
  user: CurrentUser,
  recordId: string,
  { status, type: types = [], cursor, limit }: RecordActivitiesQuery,
): Promise<RecordActivities> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const { key: recordKey, type } = found(await findRecordById(read, recordId), 'record');
  const isAccount = type === 'account';
  const page = await readRecordActivityPage(read, { recordKey, isAccount, status, types, cursor, limit });
  const records = await findRecordsLinkedTo(
    read,
    page.rows.map(({ key }) => key),
  );
  return {
    items: page.rows.map((row) => ({
      ...toActivityRow(row),
      notes: row.notes,
      records: records.get(row.key) ?? [],
    })),
    cursor: page.cursor,
    counts: await countRecordActivities(read, recordKey),
  };
};
