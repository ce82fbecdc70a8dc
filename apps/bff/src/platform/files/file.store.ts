import type { Kysely, Selectable } from 'kysely';
import type { Db, Reader } from '../db/open.ts';
import type { FileTable } from '../db/record-tables.ts';
import type { Database } from '../db/schema.ts';

export type FileRow = Selectable<FileTable>;

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly creatorKey: number | null;
  readonly now: number;
}

/** Where the chunks of a file are kept until all of it is there and its hash is known. */
export const stagingOf = (fileKey: number): string => `upload:${fileKey}`;

/** A file that is still arriving: it has no hash yet. */
export const insertFile = async ({ write }: Db, file: NewFile): Promise<number> => {
  const { key } = await write
    .insertInto('file')
    .values({
      id: file.id,
      name: file.name,
      content_type: file.contentType,
      creator_key: file.creatorKey,
      created_at: file.now,
      size: 0,
    })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
};

export const insertChunk = async (
  { write }: Db,
  hash: string,
  position: number,
  bytes: Buffer,
): Promise<void> => {
  await write.insertInto('file_chunk').values({ content_hash: hash, position, bytes }).execute();
};

/** Gives a file that has arrived its hash. The bytes are kept once, however often they were uploaded. */
export const settleFile = async (
  db: Kysely<Database>,
  fileKey: number,
  { hash, size }: { hash: string; size: number },
): Promise<FileRow> => {
  const staging = stagingOf(fileKey);
  const known = await db
    .selectFrom('file_chunk')
    .select('position')
    .where('content_hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  if (known === undefined)
    await db
      .updateTable('file_chunk')
      .set({ content_hash: hash })
      .where('content_hash', '=', staging)
      .execute();
  else await db.deleteFrom('file_chunk').where('content_hash', '=', staging).execute();
  return db
    .updateTable('file')
    .set({ content_hash: hash, size })
    .where('key', '=', fileKey)
    .returningAll()
    .executeTakeFirstOrThrow();
};

export const findFile = (db: Reader, key: number): Promise<FileRow | undefined> =>
  db.selectFrom('file').selectAll().where('key', '=', key).executeTakeFirst();

export const findChunk = (db: Reader, hash: string, position: number): Promise<Uint8Array | undefined> =>
  db
    .selectFrom('file_chunk')
    .select('bytes')
    .where('content_hash', '=', hash)
    .where('position', '=', position)
    .executeTakeFirst()
    .then((row) => row?.bytes);

/** Removes a file, and its bytes where no other file has the same. */
export const deleteFile = async (db: Kysely<Database>, key: number): Promise<void> => {
  const file = await db
    .deleteFrom('file')
    .where('key', '=', key)
    .returning('content_hash')
    .executeTakeFirst();
  if (file === undefined) return;
  const hash = file.content_hash ?? stagingOf(key);
  const other = await db
    .selectFrom('file')
    .select('key')
    .where('content_hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) await db.deleteFrom('file_chunk').where('content_hash', '=', hash).execute();
};

/** Files whose upload began before this moment and never ended. */
export const findAbandonedFiles = async (db: Reader, before: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('file')
    .select('key')
    .where('content_hash', 'is', null)
    .where('created_at', '<', before)
    .limit(100)
    .execute();
  return rows.map(({ key }) => key);
};
