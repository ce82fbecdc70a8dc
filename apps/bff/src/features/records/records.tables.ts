import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { TableSpec, Touched } from '../../platform/operation/table-spec.ts';
import { indexWords, removeWords } from '../../platform/search/search.store.ts';
import { findOpenActivitiesOf } from '../activities/activities.store.ts';
import { findRecordWords, findTitle } from './record-words.store.ts';

const named = (type: string, title: string): string =>
  `the ${RECORD_TYPE_LABELS[type as RecordType].one.toLowerCase()} “${title}”`;

const labelOfRecord = async (key: number, db: Reader): Promise<string> => {
  const row = await findTitle(db, key);
  return row === undefined ? 'a record' : named(row.type, row.title);
};

/** Where the record's account changed, what is still planned on it moves along. */
const moveOpenActivities = async (op: Operation, touched: readonly Touched<'record'>[]): Promise<void> => {
  for (const { before, after } of touched) {
    if (before === null || after === null || before.account_key === after.account_key) continue;
    for (const activity of await findOpenActivitiesOf(op.db, after.key))
      await op.refresh('activity', activity);
  }
};

export const recordSpec: TableSpec<'record'> = {
  label: (row) => named(row.type, row.title),
  derived: ['last_activity_at'],
  refersTo: { owner_key: 'users', account_key: 'record', creator_key: 'users' },
  settle: async (op, touched) => {
    await removeWords(
      op,
      'record',
      touched.filter(({ after }) => after === null).map(({ key }) => key),
    );
    const standing = touched.filter(({ after }) => after !== null).map(({ key }) => key);
    await indexWords(op, 'record', await findRecordWords(op.db, standing));
    await moveOpenActivities(op, touched);
  },
};

/** Brings the search words of the records that these rows belong to up to date. */
const reindex = async (op: Operation, recordKeys: readonly number[]): Promise<void> =>
  indexWords(op, 'record', await findRecordWords(op.db, [...new Set(recordKeys)]));

export const accountSpec: TableSpec<'account'> = {
  label: (row, db) => labelOfRecord(row.key, db),
  refersTo: { key: 'record' },
  partOf: (row) => ['record', row.key],
};

export const contactSpec: TableSpec<'contact'> = {
  label: (row, db) => labelOfRecord(row.key, db),
  refersTo: { key: 'record' },
  partOf: (row) => ['record', row.key],
};

export const contactIdentitySpec: TableSpec<'contact_identity'> = {
  label: (row, db) => labelOfRecord(row.contact_key, db),
  refersTo: { contact_key: 'record' },
  partOf: (row) => ['record', row.contact_key],
  settle: (op, touched) =>
    reindex(
      op,
      touched.map(({ before, after }) => (after ?? before)?.contact_key ?? 0),
    ),
};

export const employmentSpec: TableSpec<'employment'> = {
  label: (row, db) => labelOfRecord(row.contact_key, db),
  refersTo: { contact_key: 'record', account_key: 'record' },
  partOf: (row) => ['record', row.contact_key],
};

export const opportunitySpec: TableSpec<'opportunity'> = {
  label: (row, db) => labelOfRecord(row.key, db),
  refersTo: { key: 'record', contact_key: 'record' },
  partOf: (row) => ['record', row.key],
};

export const tagSpec: TableSpec<'tag'> = { label: (row) => `the tag “${row.name}”`, refersTo: {} };

export const recordTagSpec: TableSpec<'record_tag'> = {
  label: (row, db) => labelOfRecord(row.record_key, db),
  refersTo: { record_key: 'record', tag_key: 'tag' },
  partOf: (row) => ['record', row.record_key],
};
