import type { Page } from '@daybook/shared/kernel/page';
import { found } from '@daybook/shared/kernel/result';
import type { PlainRecord } from '@daybook/shared/records/plain-record';
import type { PlainRecordType } from '@daybook/shared/records/plain-record.rules';
import type { RecordQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { readRecordPage } from './list-records.store.ts';
import { readPlainRecord, readPlainRecords } from './read-plain-records.ts';
import { findRecordById } from './records.store.ts';

/** One page of deals, campaigns or contracts. */
export const listPlainRecords = async (
  deps: Deps,
  user: CurrentUser,
  type: PlainRecordType,
  query: RecordQuery,
): Promise<Page<PlainRecord>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { keys, cursor } = await readRecordPage(deps, user, type, query);
  return { items: await readPlainRecords(deps.db.read, type, keys), cursor };
};

/** One deal, campaign or contract, wherever it is. */
export const findPlainRecord = async (
  deps: Deps,
  user: CurrentUser,
  type: PlainRecordType,
  id: string,
): Promise<PlainRecord> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const row = await findRecordById(deps.db.read, id);
  const record = found(row?.type === type ? row : undefined, type);
  return readPlainRecord(deps.db.read, type, record.key);
};
