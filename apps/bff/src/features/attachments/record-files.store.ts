import { fileNameKey } from '@daybook/shared/files/file-name.rules';
import { type Kysely, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';
import type { AttachmentEntity } from './attachments.store.ts';

/** How many standing files of its name there are on its record, up to a condition. */
const counted = (upTo: ReturnType<typeof sql<boolean>>) =>
  sql<number>`(select count(*) from attachment version where version.record_key = attachment.record_key
    and version.name_key = attachment.name_key and version.trashed_at is null and ${upTo})`;

const selectFiles = (db: Reader) =>
  db
    .selectFrom('attachment')
    .leftJoin('users as by', 'by.key', 'attachment.creator_key')
    .leftJoin('record', 'record.key', 'attachment.record_key')
    .leftJoin('activity', 'activity.key', 'attachment.activity_key')
    .leftJoin('record as about', 'about.key', 'activity.primary_key')
    .selectAll('attachment')
    .select(['by.id as by_id', 'by.name as by_name'])
    .select(['record.id as record_id', 'record.type as record_type', 'record.title as record_title'])
    .select(['activity.id as activity_id', 'activity.subject as activity_subject'])
    .select(['about.id as about_id', 'about.type as about_type', 'about.title as about_title'])
    .select([
      counted(sql<boolean>`version.key <= attachment.key`).as('version'),
      counted(sql<boolean>`1 = 1`).as('versions'),
    ])
    .where('attachment.trashed_at', 'is', null);

export type FileEntity = Awaited<ReturnType<ReturnType<typeof selectFiles>['executeTakeFirstOrThrow']>>;

interface FileRange {
  readonly recordKey: number;
  /** The key of the last one read. */
  readonly before: number | undefined;
  readonly limit: number;
}

/** The files on a record, each name once with its newest version, the latest first. */
export const selectNewest = (db: Reader, { recordKey, before, limit }: FileRange) =>
  selectFiles(db)
    .where('attachment.record_key', '=', recordKey)
    // Written out: a partial index needs it.
    .where(sql<boolean>`attachment.newest = 1`)
    .$if(before !== undefined, (rows) => rows.where('attachment.key', '<', before ?? 0))
    .orderBy('attachment.key', 'desc')
    .limit(limit);

/** The files anywhere under an account, each name of a record once with its newest version, the latest first. */
export const selectNewestUnder = (db: Reader, { recordKey, before, limit }: FileRange) =>
  selectFiles(db)
    .where('attachment.account_key', '=', recordKey)
    .where(sql<boolean>`attachment.newest = 1`)
    .where('record.state', '<>', 'trashed')
    .$if(before !== undefined, (rows) => rows.where('attachment.key', '<', before ?? 0))
    .orderBy('attachment.key', 'desc')
    .limit(limit);

/** How many files a record has, of an account anywhere under it; counted so far and no further. */
export const countFiles = async (
  db: Reader,
  { key, type }: { readonly key: number; readonly type: string },
  most: number,
): Promise<number> => {
  const { n } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('attachment')
        .innerJoin('record', 'record.key', 'attachment.record_key')
        .select('attachment.key')
        .where(type === 'account' ? 'attachment.account_key' : 'attachment.record_key', '=', key)
        .where(sql<boolean>`attachment.newest = 1`)
        .$if(type === 'account', (rows) => rows.where('record.state', '<>', 'trashed'))
        .limit(most)
        .as('of'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};

/** The account that a record stands under, or is. */
export const findAccountOver = async (db: Reader, recordKey: number): Promise<number | null> => {
  const row = await db
    .selectFrom('record')
    .select(['type', 'account_key'])
    .where('key', '=', recordKey)
    .executeTakeFirst();
  return row?.type === 'account' ? recordKey : (row?.account_key ?? null);
};

/** The files of a record stand under another account, or none. */
export const moveFiles = async (
  db: Kysely<Database>,
  recordKey: number,
  accountKey: number | null,
): Promise<void> => {
  await db
    .updateTable('attachment')
    .set({ account_key: accountKey })
    .where('record_key', '=', recordKey)
    .execute();
};

/** The versions of a file, the newest first. */
export const selectVersions = (
  db: Reader,
  { recordKey, nameKey, before, limit }: FileRange & { readonly nameKey: string },
) =>
  selectFiles(db)
    .where('attachment.record_key', '=', recordKey)
    .where('attachment.name_key', '=', nameKey)
    .$if(before !== undefined, (rows) => rows.where('attachment.key', '<', before ?? 0))
    .orderBy('attachment.key', 'desc')
    .limit(limit);

export const findFileById = (db: Reader, id: string): Promise<FileEntity | undefined> =>
  selectFiles(db).where('attachment.id', '=', id).executeTakeFirst();

/** The newest version of a name on a record, if its bytes are these. */
export const findSame = (
  db: Reader,
  { recordKey, name, hash }: { readonly recordKey: number; readonly name: string; readonly hash: string },
): Promise<FileEntity | undefined> =>
  selectFiles(db)
    .innerJoin('file', 'file.key', 'attachment.file_key')
    .where('attachment.record_key', '=', recordKey)
    .where('attachment.name_key', '=', fileNameKey(name))
    .where('attachment.newest', '=', 1)
    .where('attachment.name', '=', name)
    .where('file.content_hash', '=', hash)
    .executeTakeFirst();

/** All standing versions of a name on a record, as rows to change. */
export const findStandingVersions = (
  db: Reader,
  recordKey: number,
  nameKey: string,
): Promise<AttachmentEntity[]> =>
  db
    .selectFrom('attachment')
    .selectAll()
    .where('record_key', '=', recordKey)
    .where('name_key', '=', nameKey)
    .where('trashed_at', 'is', null)
    .orderBy('key')
    .execute();

/** Says of the files of a name on a record which is the newest; those in the trash are not. */
export const markNewest = async (
  db: Kysely<Database>,
  { recordKey, nameKey }: { readonly recordKey: number; readonly nameKey: string },
): Promise<void> => {
  await sql`update attachment set newest = case when key = (
      select max(version.key) from attachment version
      where version.record_key = ${recordKey} and version.name_key = ${nameKey} and version.trashed_at is null
    ) then 1 else 0 end
    where record_key = ${recordKey} and name_key = ${nameKey}`.execute(db);
};

/** What the next attachments are found by. */
export const findAttachmentsAfter = (db: Reader, after: number, limit: number): Promise<AttachmentEntity[]> =>
  db.selectFrom('attachment').selectAll().where('key', '>', after).orderBy('key').limit(limit).execute();

/** Attachments whose names were written anew outside an operation, with what follows from the names. */
export const renewNames = async (
  db: Kysely<Database>,
  keys: readonly number[],
): Promise<AttachmentEntity[]> => {
  if (keys.length === 0) return [];
  const rows = await db.selectFrom('attachment').selectAll().where('key', 'in', keys).execute();
  for (const { key, record_key: recordKey, name } of rows) {
    if (recordKey === null) continue;
    const nameKey = fileNameKey(name);
    await db.updateTable('attachment').set({ name_key: nameKey }).where('key', '=', key).execute();
    await markNewest(db, { recordKey, nameKey });
  }
  return rows;
};
