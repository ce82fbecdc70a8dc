import { RECORD_TYPES, type RecordType } from '@daybook/shared/records/record-type';
import type { Selectable } from 'kysely';
import type { ActivityTable } from '../../platform/db/activity-tables.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignTable } from '../../platform/db/plain-tables.ts';
import type { OpportunityTable, RecordTable } from '../../platform/db/record-tables.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { scrubJournal } from '../../platform/operation/scrub.store.ts';
import { removeWords } from '../../platform/search/search.store.ts';
import { removeTimeline } from '../../platform/timeline/remove-timeline.store.ts';
import { forgetCopies } from '../../platform/trash/forget-copies.store.ts';
import { forgetPairs } from '../../platform/trash/forget-pairs.store.ts';
import { dropAttachments } from '../../platform/trash/remove-activity.store.ts';
import { findCampaignsAt } from './campaign-pointers.store.ts';

type RecordEntity = Selectable<RecordTable>;

/** The record that has lain in the trash longest, if longer than since then. */
export const findLongTrashed = (db: Reader, since: number): Promise<RecordEntity | undefined> =>
  db
    .selectFrom('record')
    .selectAll()
    .where('trashed_at', 'is not', null)
    .where('trashed_at', '<=', since)
    .orderBy('trashed_at')
    .limit(1)
    .executeTakeFirst();

/** What points at a record and goes on without it. */
export interface Referrers {
  readonly records: readonly RecordEntity[];
  readonly opportunities: readonly Selectable<OpportunityTable>[];
  readonly campaigns: readonly Selectable<CampaignTable>[];
  readonly activities: readonly Selectable<ActivityTable>[];
}

export const findReferrersOf = async (db: Reader, key: number, limit: number): Promise<Referrers> => ({
  records: await db.selectFrom('record').selectAll().where('account_key', '=', key).limit(limit).execute(),
  opportunities: await db
    .selectFrom('opportunity')
    .selectAll()
    .where('contact_key', '=', key)
    .limit(limit)
    .execute(),
  campaigns: await findCampaignsAt(db, [key], limit),

  activities: await db
    .selectFrom('activity')
    .selectAll()
    .where('primary_key', '=', key)
    .limit(limit)
    .execute(),
});

/** Values of the record, and those that name it. */
const valuesOf = async (op: Operation, key: number): Promise<number[]> => {
  const rows = await op.db
    .selectFrom('custom_value')
    .select('key')
    .where(({ or, eb }) => or([eb('record_key', '=', key), eb('target_key', '=', key)]))
    .execute();
  return rows.map((row) => row.key);
};

const keysOf = async (
  op: Operation,
  table: 'contact_identity' | 'employment',
  key: number,
): Promise<number[]> => {
  const rows = await op.db.selectFrom(table).select('key').where('contact_key', '=', key).execute();
  return rows.map((row) => row.key);
};

const findMerged = (op: Operation, key: number): Promise<RecordEntity[]> =>
  op.db.selectFrom('record').selectAll().where('merged_into_key', '=', key).execute();

/**
 * Removes a record's own rows, links, timeline and search words, and what the journal knows of it, with what was merged
 * into it. Outside the journal: nothing takes it back.
 */
export const removeForGood = async (op: Operation, { key, id, type }: RecordEntity): Promise<void> => {
  for (const part of await findMerged(op, key)) await removeForGood(op, part);
  await forgetCopies(op, { table: 'record', key, id, name: 'title' });
  const identities = await keysOf(op, 'contact_identity', key);
  const employments = await keysOf(op, 'employment', key);
  const sent = await op.db
    .selectFrom('form_submission')
    .select('key')
    .where('record_key', '=', key)
    .execute();
  const files = await op.db.selectFrom('attachment').select('key').where('record_key', '=', key).execute();
  const imported = await op.db.selectFrom('imported').select('key').where('record_key', '=', key).execute();
  const values = await valuesOf(op, key);
  await scrubJournal(op, { table: 'record', key }, [
    { table: 'custom_value', column: 'record_key', keys: values },
    { table: 'imported', column: 'record_key', keys: imported.map((row) => row.key) },
    { table: 'attachment', column: 'record_key', keys: files.map((row) => row.key) },
    { table: 'form_submission', column: 'record_key', keys: sent.map((row) => row.key) },
    { table: 'contact_identity', column: 'contact_key', keys: identities },
    { table: 'employment', column: 'contact_key', keys: employments },
    { table: type as RecordType, column: 'key', keys: [key] },
  ]);
  await removeTimeline(op, key);
  await removeWords(op, 'record', [key]);
  await dropAttachments(op, 'record_key', key);
  await forgetPairs(op, [key]);
  const { db } = op;
  await db.deleteFrom('imported').where('record_key', '=', key).execute();
  await db.deleteFrom('form_submission').where('record_key', '=', key).execute();
  if (values.length > 0) await db.deleteFrom('custom_value').where('key', 'in', values).execute();
  await db.deleteFrom('tagged').where('record_key', '=', key).execute();
  await db.deleteFrom('activity_record').where('record_key', '=', key).execute();
  // A finished activity keeps the account it was done for; derived, so not in the journal either.
  await db.updateTable('activity').set({ account_key: null }).where('account_key', '=', key).execute();
  await db.deleteFrom('employment').where('contact_key', '=', key).execute();
  await db.deleteFrom('employment').where('account_key', '=', key).execute();
  await db.deleteFrom('contact_identity').where('contact_key', '=', key).execute();
  for (const table of RECORD_TYPES) await db.deleteFrom(table).where('key', '=', key).execute();
  await db.deleteFrom('record').where('key', '=', key).execute();
  op.touch('records', id);
};
