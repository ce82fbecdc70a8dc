import {
  type FileCount,
  type FilesQuery,
  MOST_COUNTED_FILES,
  type RecordFile,
} from '@daybook/shared/files/record-file';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findRecordById } from '../records/records.store.ts';
import { toRecordFile } from './attachment-columns.ts';
import {
  countFiles,
  type FileEntity,
  findFileById,
  selectNewest,
  selectNewestUnder,
  selectVersions,
} from './record-files.store.ts';

const placeOf = (cursor: string | undefined): number | undefined => {
  if (cursor === undefined) return undefined;
  const [key] = readCursor(cursor, ['number']) ?? [];
  if (typeof key === 'number') return key;
  const message = 'This place in the list is not known. Start again from its top.';
  throw new Refusal('request.invalid', { errors: [{ path: 'cursor', message }] });
};

const pageOf = (rows: readonly FileEntity[], limit: number): Page<RecordFile> => {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { items: rows.map(toRecordFile), cursor: last === undefined ? null : writeCursor([last.key]) };
};

/** The files on a record, each name once, the latest first; of an account those of its records as well. */
export const listFiles = async (
  { db }: Deps,
  user: CurrentUser,
  recordId: string,
  { cursor, limit }: FilesQuery,
): Promise<Page<RecordFile>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(db.read, recordId), 'record');
  const range = { recordKey: record.key, before: placeOf(cursor), limit };
  const select = record.type === 'account' ? selectNewestUnder : selectNewest;
  return pageOf(await select(db.read, range).execute(), limit);
};

/** How many files a record has, of an account with those of its records; from a thousand on only that there are more. */
export const countRecordFiles = async (
  { db }: Deps,
  user: CurrentUser,
  recordId: string,
): Promise<FileCount> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const record = found(await findRecordById(db.read, recordId), 'record');
  const n = await countFiles(db.read, record, MOST_COUNTED_FILES + 1);
  return { count: Math.min(n, MOST_COUNTED_FILES), capped: n > MOST_COUNTED_FILES };
};

/** A file or attachment, with where it is. */
export const findFileAbout = async ({ db }: Deps, user: CurrentUser, id: string): Promise<RecordFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  return toRecordFile(found(await findFileById(db.read, id), 'file'));
};

/** All versions of a file, the newest first; what is attached to an activity is its only one. */
export const listVersions = async (
  { db }: Deps,
  user: CurrentUser,
  id: string,
  { cursor, limit }: FilesQuery,
): Promise<Page<RecordFile>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const file = found(await findFileById(db.read, id), 'file');
  if (file.record_key === null) return { items: [toRecordFile(file)], cursor: null };
  const of = { recordKey: file.record_key, nameKey: file.name_key, before: placeOf(cursor), limit };
  return pageOf(await selectVersions(db.read, of).execute(), limit);
};
