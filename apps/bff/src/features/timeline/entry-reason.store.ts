import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';

/** How an entry is linked to a record. */
export const findEntryLink = (db: Reader, records: readonly number[], entryKey: number) =>
  db
    .selectFrom('timeline_link as link')
    .innerJoin('timeline_entry as entry', 'entry.key', 'link.entry_key')
    .select(['link.happened_at', 'link.via_key', 'link.backfill_key', 'entry.activity_key'])
    .where('link.entry_key', '=', entryKey)
    .where('link.record_key', 'in', records)
    .where(sql<boolean>`+link.withdrawn = 0`)
    .executeTakeFirst();

/** What a record is to an activity. */
export const findPart = (db: Reader, activityKey: number, recordKey: number) =>
  db
    .selectFrom('activity_record')
    .select(['is_primary', 'role'])
    .where('activity_key', '=', activityKey)
    .where('record_key', '=', recordKey)
    .executeTakeFirst();

/** When a contact was with an account, each with those merged into it: the time that covers the moment, or else the first. */
export const findEmploymentAt = async (
  db: Reader,
  contacts: readonly number[],
  accounts: readonly number[],
  at: number,
) => {
  const rows = await db
    .selectFrom('employment')
    .select(['from_at', 'to_at'])
    .where('contact_key', 'in', contacts)
    .where('account_key', 'in', accounts)
    .orderBy('from_at')
    .execute();
  return rows.find(({ from_at, to_at }) => from_at <= at && (to_at === null || at < to_at)) ?? rows[0];
};
