import type { Db, Reader } from '../../platform/db/open.ts';

/** How far the search for duplicates has got: through all records once, and through what changed since. */
export interface Seen {
  /** Null once all have been gone through. */
  readonly recordKey: number | null;
  readonly changeKey: number;
}

const ALL = -1;

const lastChange = async (db: Reader): Promise<number> =>
  (
    await db
      .selectFrom('operation_change')
      .select((eb) => eb.fn.max('key').as('key'))
      .executeTakeFirstOrThrow()
  ).key ?? 0;

export const findSeen = async (db: Reader): Promise<Seen> => {
  const row = await db.selectFrom('duplicate_search').selectAll().where('key', '=', 1).executeTakeFirst();
  if (row === undefined) return { recordKey: 0, changeKey: await lastChange(db) };
  return { recordKey: row.record_key === ALL ? null : row.record_key, changeKey: row.change_key };
};

export const saveSeen = async ({ write }: Db, { recordKey, changeKey }: Seen): Promise<void> => {
  const columns = { record_key: recordKey ?? ALL, change_key: changeKey };
  await write
    .insertInto('duplicate_search')
    .values({ key: 1, ...columns })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(columns))
    .execute();
};

const OWN_ROWS: ReadonlySet<string> = new Set(['record', 'contact', 'account']);

const contactsIn = (...images: readonly string[]): number[] =>
  images.flatMap((image) => {
    const { contact_key } = JSON.parse(image) as { contact_key?: number | null };
    return contact_key ?? [];
  });

/** The records that the next changes of the journal were about, and the last of those changes. */
export const findChangedAfter = async (
  db: Reader,
  after: number,
  limit: number,
): Promise<{ records: number[]; last: number | undefined }> => {
  const rows = await db
    .selectFrom('operation_change')
    .select(['key', 'table_name', 'row_key', 'before', 'after'])
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  const records = rows.flatMap((row) => {
    if (OWN_ROWS.has(row.table_name)) return [row.row_key];
    return row.table_name === 'contact_identity' ? contactsIn(row.before, row.after) : [];
  });
  return { records: [...new Set(records)], last: rows.at(-1)?.key };
};
