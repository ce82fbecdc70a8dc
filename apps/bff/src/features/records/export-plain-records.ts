import type { PlainRecord } from '@daybook/shared/records/plain-record';
import type { PlainRecordType } from '@daybook/shared/records/plain-record.rules';
import { plainRecordColumns } from '@daybook/shared/records/plain-record-cells.rules';
import type { RecordExportQuery } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, listFileName } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { findCustomColumns } from '../../platform/fields/custom-columns.store.ts';
import { findEmailOf } from '../people/people.store.ts';
import { readPlainRecords } from './read-plain-records.ts';
import { recordPages } from './record-pages.store.ts';
import { exportedColumns } from './shown-columns.ts';

/** A list of deals, campaigns or contracts as CSV, filtered and in order as the page shows it. */
export const exportPlainRecords = async (
  deps: Deps,
  user: CurrentUser,
  type: PlainRecordType,
  query: RecordExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const emailOf = await findEmailOf(deps.db.read);
  const pageOf = recordPages(deps, user, type, query);
  const lines = await csvList({
    columns: await exportedColumns<PlainRecord>(deps.db.read, type, query.columns, [
      ...plainRecordColumns(type, emailOf),
      ...(await findCustomColumns(deps.db.read, type, emailOf)),
    ]),
    read: async (cursor) => {
      const { keys, cursor: next } = await pageOf(cursor);
      return { items: await readPlainRecords(deps.db.read, type, keys), cursor: next };
    },
  });
  return { fileName: listFileName(RECORD_TYPE_LABELS[type].many, deps.clock(), user), lines };
};
