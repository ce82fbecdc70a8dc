import type { Attachment } from '@daybook/shared/activities/attachment';
import type { AttachmentKind } from '@daybook/shared/activities/attachment.rules';
import type { RecordFile } from '@daybook/shared/files/record-file';
import { toInstant } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { Actor } from '../../platform/actor.ts';
import type { FileRow } from '../../platform/files/file.store.ts';
import type { FileKind } from '../../platform/files/file-kind.ts';
import type { AttachmentEntity } from './attachments.store.ts';
import type { FileEntity } from './record-files.store.ts';

/** Pictures and sound can be shown; whatever else it is, a browser only saves it. */
export const isShown = ({ content_type: type }: Pick<AttachmentEntity, 'content_type'>): boolean =>
  /^audio\/|^image\/(png|jpeg|gif|webp|avif)$/.test(type);

interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly file: FileRow;
  readonly of: FileKind;
}

/** The columns of a file that was taken in, wherever it belongs. */
export const attachmentRow = ({ id, name, file, of }: NewFile, actor: Actor, now: number) => ({
  id,
  kind: of.kind,
  file_key: file.key,
  name,
  content_type: of.contentType,
  size: file.size,
  creator_key: actor.user?.key ?? null,
  created_at: now,
});

/** The row as the contract has it. */
export const toAttachment = (row: AttachmentEntity): Attachment => ({
  id: row.id,
  kind: row.kind as AttachmentKind,
  name: row.name,
  url: row.url,
  contentType: row.content_type,
  size: row.size,
  shown: isShown(row),
  createdAt: toInstant(row.created_at),
});

const refOf = (id: string | null, type: string | null, title: string | null): RecordRef | null =>
  id === null || type === null || title === null ? null : { id, type: type as RecordType, title };

type PlaceColumns = Pick<
  FileEntity,
  | 'record_id'
  | 'record_type'
  | 'record_title'
  | 'about_id'
  | 'about_type'
  | 'about_title'
  | 'activity_id'
  | 'activity_subject'
>;

/** Where a file is: the record it is on, or the one its activity is about, and that activity. */
export const filePlace = (row: PlaceColumns): Pick<RecordFile, 'record' | 'activity'> => ({
  record:
    refOf(row.record_id, row.record_type, row.record_title) ??
    refOf(row.about_id, row.about_type, row.about_title),
  activity:
    row.activity_id === null || row.activity_subject === null
      ? null
      : { id: row.activity_id, subject: row.activity_subject },
});

/** A file with where it is and which version it is, as the contract has it. */
export const toRecordFile = (row: FileEntity): RecordFile => ({
  ...toAttachment(row),
  version: Math.max(1, row.version),
  versions: Math.max(1, row.versions),
  by: row.by_id === null || row.by_name === null ? null : { id: row.by_id, name: row.by_name },
  ...filePlace(row),
});
