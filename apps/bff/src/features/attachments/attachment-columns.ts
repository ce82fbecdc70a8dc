import type { Attachment } from '@daybook/shared/activities/attachment';
import type { AttachmentKind } from '@daybook/shared/activities/attachment.rules';
import { toInstant } from '@daybook/shared/kernel/time';
import type { AttachmentEntity } from './attachments.store.ts';

/** Pictures and sound can be shown; whatever else it is, a browser only saves it. */
export const isShown = ({ content_type: type }: Pick<AttachmentEntity, 'content_type'>): boolean =>
  /^audio\/|^image\/(png|jpeg|gif|webp|avif)$/.test(type);

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
