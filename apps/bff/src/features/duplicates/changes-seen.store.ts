import { hasPassed, markNow } from '../../platform/db/horizon.ts';
import type { Db, Reader } from '../../platform/db/open.ts';

/** Up to which key the journal was written at a moment, and the mark of that moment. */
interface Until {
  readonly key: number;
  readonly mark: string;
}

/** How far the search for duplicates has got: through all records once, and through what changed since. */
export interface Seen {
  /** Null once all have been gone through. */
  readonly recordKey: number | null;
  readonly changeKey: number;
  readonly until: Until;
}

const ALL = -1;

/** The key first: whoever was given a lower one had begun by the moment of the mark. */
const untilNow = async (db: Db): Promise<Until> => {
  const { key } = await db.read
    .selectFrom('operation_change')
    .select((eb) => eb.fn.max('key').as('key'))
    .executeTakeFirstOrThrow();
  return { key: key ?? 0, mark: await markNow(db) };
};

/** Where the search stands; from the beginning, everything that was being written then is awaited first. */
export const findSeen = async (db: Db): Promise<Seen | undefined> => {
  const row = await db.read
    .selectFrom('duplicate_search')
    .selectAll()
    .where('key', '=', 1)
    .executeTakeFirst();
  if (row !== undefined) {
    const { record_key: recordKey, change_key: changeKey, until_key: key, until_mark: mark } = row;
    return { recordKey: recordKey === ALL ? null : recordKey, changeKey, until: { key, mark } };
  }
  const until = await untilNow(db);
  return (await hasPassed(db, until.mark)) ? { recordKey: 0, changeKey: until.key, until } : undefined;
};

/**
 * How far the journal can be read now without passing over a lower key that is still to be committed, and what to wait
 * for next: its end of now, or else the one from before once all that was begun by then has ended.
 */
export const findSafe = async (db: Db, before: Until): Promise<{ safe: number; until: Until }> => {
  const isPast = await hasPassed(db, before.mark);
  const now = await untilNow(db);
  if (await hasPassed(db, now.mark)) return { safe: now.key, until: now };
  return isPast ? { safe: before.key, until: now } : { safe: 0, until: before };
};

export const saveSeen = async ({ write }: Db, { recordKey, changeKey, until }: Seen): Promise<void> => {
  const columns = {
    record_key: recordKey ?? ALL,
    change_key: changeKey,
    until_key: until.key,
    until_mark: until.mark,
  };
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
  { after, safe, limit }: { readonly after: number; readonly safe: number; readonly limit: number },
): Promise<{ records: number[]; last: number | undefined }> => {
  const rows = await db
    .selectFrom('operation_change')
    .select(['key', 'table_name', 'row_key', 'before', 'after'])
    .where('key', '>', after)
    .where('key', '<=', safe)
    .orderBy('key')
    .limit(limit)
    .execute();
  const records = rows.flatMap((row) => {
    if (OWN_ROWS.has(row.table_name)) return [row.row_key];
    return row.table_name === 'contact_identity' ? contactsIn(row.before, row.after) : [];
  });
  return { records: [...new Set(records)], last: rows.at(-1)?.key };
};
