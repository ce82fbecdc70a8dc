import type { Selectable } from 'kysely';
import type { ActivityTable } from '../../platform/db/activity-tables.ts';
import type { OpportunityTable, RecordTable } from '../../platform/db/record-tables.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { removeWords } from '../../platform/search/search.store.ts';
import { forgetPairs } from '../../platform/trash/forget-pairs.store.ts';
import { forgetRows } from './clear-journal.store.ts';

/** What goes in which order: opportunities and campaigns point at contacts, campaigns at deals, and everything points at accounts. */
export type RecordsToClear = 'opportunities' | 'campaigns' | 'others' | 'accounts';

const TYPE_OF = { opportunities: 'opportunity', campaigns: 'campaign', accounts: 'account' } as const;

/** The next demo records of this sort in order of key. */
export const findDemoRecords = async (
  op: Operation,
  which: RecordsToClear,
  after: number,
  limit: number,
): Promise<number[]> => {
  const query = op.db.selectFrom('record').select('key').where('is_demo', '=', 1).where('key', '>', after);
  const ofType =
    which === 'others'
      ? query.where('type', 'not in', Object.values(TYPE_OF))
      : query.where('type', '=', TYPE_OF[which]);
  const rows = await ofType.orderBy('key').limit(limit).execute();
  return rows.map(({ key }) => key);
};

/** What is no demo data and points at these records. */
export interface Attached {
  readonly activities: readonly Selectable<ActivityTable>[];
  readonly records: readonly Selectable<RecordTable>[];
  readonly opportunities: readonly Selectable<OpportunityTable>[];
}

export const findAttached = async ({ db }: Operation, keys: readonly number[]): Promise<Attached> => ({
  activities: await db.selectFrom('activity').selectAll().where('primary_key', 'in', keys).execute(),
  records: await db
    .selectFrom('record')
    .selectAll()
    .where('account_key', 'in', keys)
    .where('is_demo', '=', 0)
    .execute(),
  opportunities: await db
    .selectFrom('opportunity')
    .innerJoin('record', 'record.key', 'opportunity.key')
    .selectAll('opportunity')
    .where('opportunity.contact_key', 'in', keys)
    .where('record.is_demo', '=', 0)
    .execute(),
});

const removeParts = async (op: Operation, keys: readonly number[]): Promise<void> => {
  const { db } = op;
  const parts = {
    activity_record: await db
      .deleteFrom('activity_record')
      .where('record_key', 'in', keys)
      .returning('key')
      .execute(),
    contact_identity: await db
      .deleteFrom('contact_identity')
      .where('contact_key', 'in', keys)
      .returning('key')
      .execute(),
    tagged: await db.deleteFrom('tagged').where('record_key', 'in', keys).returning('key').execute(),
    form_submission: await db
      .deleteFrom('form_submission')
      .where('record_key', 'in', keys)
      .returning('key')
      .execute(),
    attachment: await db.deleteFrom('attachment').where('record_key', 'in', keys).returning('key').execute(),
    custom_value: await db
      .deleteFrom('custom_value')
      .where(({ or, eb }) => or([eb('record_key', 'in', keys), eb('target_key', 'in', keys)]))
      .returning('key')
      .execute(),
    employment: await db
      .deleteFrom('employment')
      .where(({ or, eb }) => or([eb('contact_key', 'in', keys), eb('account_key', 'in', keys)]))
      .returning('key')
      .execute(),
    contact: await db.deleteFrom('contact').where('key', 'in', keys).returning('key').execute(),
    account: await db.deleteFrom('account').where('key', 'in', keys).returning('key').execute(),
    deal: await db.deleteFrom('deal').where('key', 'in', keys).returning('key').execute(),
    campaign: await db.deleteFrom('campaign').where('key', 'in', keys).returning('key').execute(),
    contract: await db.deleteFrom('contract').where('key', 'in', keys).returning('key').execute(),
    opportunity: await db.deleteFrom('opportunity').where('key', 'in', keys).returning('key').execute(),
  };
  await removeWords(
    op,
    'attachment',
    parts.attachment.map(({ key }) => key),
  );
  for (const table of Object.keys(parts) as (keyof typeof parts)[]) {
    await forgetRows(
      op,
      table,
      parts[table].map(({ key }) => key),
    );
  }
};

/** Removes records for good, with their parts, counts, words and journal. Nothing may point at them any more. */
export const removeRecords = async (op: Operation, keys: readonly number[]): Promise<void> => {
  await removeParts(op, keys);
  await forgetPairs(op, keys);
  await op.db.deleteFrom('timeline_count').where('record_key', 'in', keys).execute();
  // Examples are merged with examples only: what was merged into these goes as well.
  await op.db
    .updateTable('record')
    .set({ merged_into_key: null })
    .where('merged_into_key', 'in', keys)
    .execute();
  await forgetRows(op, 'record', keys);
  await removeWords(op, 'record', keys);
  await op.db.deleteFrom('record').where('key', 'in', keys).execute();
};
