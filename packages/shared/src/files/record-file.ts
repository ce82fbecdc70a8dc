import { z } from 'zod';
import { Attachment } from '../activities/attachment.ts';
import { Id, line } from '../kernel/wire.ts';
import { RecordRef, UserRef } from '../records/record.ts';

/** A file on a record: its newest version where it is listed, any of them where it is asked for. */
export const RecordFile = Attachment.extend({
  /** Which version this is, the first being 1; of an attachment of an activity always 1. */
  version: z.int(),
  /** How many versions of this name there are. */
  versions: z.int(),
  /** Who uploaded it; null where that is not known any more. */
  by: UserRef.nullable(),
  /** The record it is on, or the first record its activity is about. */
  record: RecordRef.nullable(),
  /** Of an attachment of an activity: which one. */
  activity: z.object({ id: Id, subject: z.string() }).nullable(),
});
export type RecordFile = z.infer<typeof RecordFile>;

/** A page of files, the latest first. */
export const FilesQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type FilesQuery = z.infer<typeof FilesQuery>;

export const FilesPage = z.object({ items: z.array(RecordFile), cursor: z.string().nullable() });

/** Further files than these are not counted. */
export const MOST_COUNTED_FILES = 1000;

/** How many files a record has; `capped` where there are more than are counted. */
export const FileCount = z.object({ count: z.int(), capped: z.boolean() });
export type FileCount = z.infer<typeof FileCount>;

/** What an attachment is called from now on. */
export const RenamedFile = z.object({ name: line(255) });
