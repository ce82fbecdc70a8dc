import type { Selectable } from 'kysely';
import type { AttachmentTable } from '../../platform/db/activity-tables.ts';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

export type AttachmentEntity = Selectable<AttachmentTable>;

const readOf = hotRead((db, activityKey: number) =>
  db
    .selectFrom('attachment')
    .selectAll()
    .where('activity_key', '=', activityKey)
    .where('trashed_at', 'is', null)
    .orderBy('key'),
);

/** What is attached to an activity, in the order it was. */
export const findAttachments = async (db: Reader, activityKey: number): Promise<AttachmentEntity[]> =>
  (await readOf(db, activityKey)).rows;

export const findAttachmentById = (db: Reader, id: string): Promise<AttachmentEntity | undefined> =>
  db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', id)
    .where('trashed_at', 'is', null)
    .executeTakeFirst();

export const findActivityId = async (db: Reader, key: number): Promise<string | undefined> =>
  (await db.selectFrom('activity').select('id').where('key', '=', key).executeTakeFirst())?.id;

/**
 * Files that nothing has any use for: uploaded before this moment, on no import, and attached nowhere or removed before
 * it. No undo reaches back so far.
 */
export const findUnusedFiles = async (db: Reader, before: number, limit: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('file')
    .select('file.key')
    .where('file.created_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('import_run').select('key').whereRef('import_run.file_key', '=', 'file.key'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attachment')
            .select('key')
            .whereRef('attachment.file_key', '=', 'file.key')
            .where((eb) => eb.or([eb('trashed_at', 'is', null), eb('trashed_at', '>=', before)])),
        ),
      ),
    )
    .orderBy('file.key')
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
};

/** The removed attachments that had a file. */
export const findRemovedOf = (db: Reader, fileKey: number): Promise<AttachmentEntity[]> =>
  db.selectFrom('attachment').selectAll().where('file_key', '=', fileKey).execute();
