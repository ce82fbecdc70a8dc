import type { Reader } from '../../platform/db/open.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { findTitle } from './record-words.store.ts';

const labelOf = async (key: number, db: Reader): Promise<string> => {
  const row = await findTitle(db, key);
  return row === undefined ? 'a record' : `the ${row.type} “${row.title}”`;
};

export const dealSpec: TableSpec<'deal'> = {
  label: (row, db) => labelOf(row.key, db),
  refersTo: { key: 'record' },
  partOf: (row) => ['record', row.key],
};

export const campaignSpec: TableSpec<'campaign'> = {
  label: (row, db) => labelOf(row.key, db),
  refersTo: {
    key: 'record',
    customer_contact_key: 'record',
    agent_key: 'record',
    agent_contact_key: 'record',
    agency_key: 'record',
    agency_contact_key: 'record',
    deal_key: 'record',
  },
  partOf: (row) => ['record', row.key],
};

export const contractSpec: TableSpec<'contract'> = {
  label: (row, db) => labelOf(row.key, db),
  refersTo: { key: 'record' },
  partOf: (row) => ['record', row.key],
};
