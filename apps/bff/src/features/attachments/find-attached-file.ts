import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFile } from '../../platform/files/file.store.ts';
import { readFile } from '../../platform/files/files.ts';
import { isShown } from './attachment-columns.ts';
import { findAttachmentById } from './attachments.store.ts';

/** A file as it is served: what it was found to be, never what it was called. */
export interface AttachedFile {
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly shown: boolean;
  readonly read: (part: { start: number; end: number }) => AsyncGenerator<Uint8Array>;
}

/** The file of an attachment; a link has none. */
export const findAttachedFile = async (deps: Deps, user: CurrentUser, id: string): Promise<AttachedFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const attachment = found(await findAttachmentById(deps.db.read, id), 'attachment');
  const file = found(
    attachment.file_key === null ? undefined : await findFile(deps.db.read, attachment.file_key),
    'file',
  );
  return {
    name: attachment.name,
    contentType: attachment.content_type,
    size: file.size,
    shown: isShown(attachment),
    read: (part) => readFile(deps.db.read, file, part),
  };
};
