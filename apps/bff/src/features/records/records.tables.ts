import { SOMEDAY } from '@daybook/shared/kernel/time';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { stageRank } from '@daybook/shared/stages/stage.rules';
import type { Reader } from '../../platform/db/open.ts';
import type { Touched } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { findIdentityOwner, mayBeShared } from '../contacts/identities.store.ts';
import { findStageRow } from '../stages/stages.store.ts';
import { followEmployments } from './follow-employment.ts';
import { followMerging, mergedIntoTrash } from './follow-merging.ts';
import { followRecords } from './follow-record.ts';
import { findTitle } from './record-words.store.ts';
import { findTagByIdentity } from './tags.store.ts';

const named = (type: string, title: string): string =>
  `the ${RECORD_TYPE_LABELS[type as RecordType].one.toLowerCase()} “${title}”`;

const labelOfRecord = async (key: number, db: Reader): Promise<string> => {
  const row = await findTitle(db, key);
  return row === undefined ? 'a record' : named(row.type, row.title);
};

/** Whoever becomes responsible for a record is told, however it came about. */
const tellOwner = (op: Operation, { before, after }: Touched<'record'>): void => {
  if (after === null || after.owner_key === null || before?.owner_key === after.owner_key) return;
  op.notify({ to: after.owner_key, payload: { kind: 'record.assigned' }, recordKey: after.key });
};

export const recordSpec: TableSpec<'record'> = {
  label: (row) => named(row.type, row.title),
  derived: ['last_activity_at'],
  refersTo: { owner_key: 'users', account_key: 'record', creator_key: 'users', merged_into_key: 'record' },
  occupied: (row, db) => mergedIntoTrash(row.key, db),
  settle: async (op, touched) => {
    for (const change of touched) tellOwner(op, change);
    await followRecords(op, touched);
    await followMerging(op, touched);
  },
};

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
  aspect: (row) => row.kind,
  twins: ['contact_key', 'kind', 'identity'],
  occupied: async (row, db) => {
    if (mayBeShared(row.kind) || row.live === 0) return undefined;
    // It may be with somebody whom its contact was merged with, and go back from there.
    const owner = await findIdentityOwner(db, row.kind, row.identity, row.contact_key, row.key);
    return owner && `${row.shown} belongs to ${owner.title} by now.`;
  },
};

export const employmentSpec: TableSpec<'employment'> = {
  label: (row, db) => labelOfRecord(row.contact_key, db),
  refersTo: { contact_key: 'record', account_key: 'record' },
  // Where somebody stood then is read over what was merged, as their past is.
  staysOnMerge: true,
  partOf: (row) => ['record', row.contact_key],
  settle: followEmployments,
};

const rankOf = async (db: Reader, code: string): Promise<number> => {
  const stage = await findStageRow(db, 'pipeline', code);
  return stage === undefined ? 0 : stageRank(stage.kind, stage.place);
};

export const opportunitySpec: TableSpec<'opportunity'> = {
  label: (row, db) => labelOfRecord(row.key, db),
  derived: ['sort_value', 'sort_closing', 'stage_rank'],
  // An insert has no columns but those given yet.
  derive: async (
    { value_minor = null, expected_closing_on = null, stage = 'qualification' }: Partial<OpportunityRow>,
    db,
  ) => ({
    sort_value: value_minor ?? 0,
    sort_closing: expected_closing_on ?? SOMEDAY,
    stage_rank: await rankOf(db, stage),
  }),
  refersTo: { key: 'record', contact_key: 'record' },
  partOf: (row) => ['record', row.key],
};
type OpportunityRow = Parameters<NonNullable<TableSpec<'opportunity'>['derive']>>[0];

export const tagSpec: TableSpec<'tag'> = {
  label: (row) => `the tag “${row.name}”`,
  refersTo: {},
  occupied: async (row, db) =>
    [undefined, row.key].includes((await findTagByIdentity(db, row.identity))?.key)
      ? undefined
      : 'A tag of this name was made since.',
};

export const taggedSpec: TableSpec<'tagged'> = {
  label: ({ record_key }, db) => (record_key === null ? 'an activity' : labelOfRecord(record_key, db)),
  refersTo: { record_key: 'record', activity_key: 'activity', tag_key: 'tag' },
  twins: ['record_key', 'tag_key'],
  partOf: ({ record_key, activity_key }) =>
    record_key === null ? ['activity', activity_key ?? 0] : ['record', record_key],
};
