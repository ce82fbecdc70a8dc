import type { Attachment } from '@daybook/shared/activities/attachment';
import { attach, recordingOf } from '@daybook/shared/activities/attachment.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { accepted } from '@daybook/shared/kernel/result';
import { v7 as newId } from 'uuid';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { FileRow } from '../../platform/files/file.store.ts';
import { type FileKind, fileKindOf, namedAs } from '../../platform/files/file-kind.ts';
import { readFile, removeFile, storeFile } from '../../platform/files/files.ts';
import { operate } from '../../platform/operation/operate.ts';
import { toAttachment } from './attachment-columns.ts';
import { findAttachments } from './attachments.store.ts';
import { loadTarget } from './load-target.ts';

type Answer = Promise<{ attachment: Attachment; operationId: string | null }>;

const kindOf = async ({ db }: Deps, file: FileRow): Promise<FileKind> => {
  const { value: beginning } = await readFile(db.read, file).next();
  const kind = beginning === undefined ? undefined : await fileKindOf(beginning);
  if (kind !== undefined) return kind;
  const message =
    file.size === 0
      ? 'This file is empty.'
      : 'This kind of file cannot be attached. Documents, tables, slides, pictures, text and sound can.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'file', message }] });
};

/**
 * Takes in a file as it arrives and attaches it: what it is, is found from its bytes. What cannot be attached, or a
 * fourth document, is refused and leaves nothing.
 */
export const attachFile = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  activityId: string,
  { name, bytes }: { name: string; bytes: AsyncIterable<Uint8Array> },
): Answer => {
  await loadTarget(deps.db.read, actor, activityId);
  const file = await storeFile(
    deps,
    {
      name,
      contentType: 'application/octet-stream',
      creatorKey: actor.user.key,
      mostBytes: deps.config.mostFileBytes,
    },
    bytes,
  );
  try {
    return await write(deps, actor, activityId, file, await kindOf(deps, file));
  } catch (error) {
    await removeFile(deps.db, file.key);
    throw error;
  }
};

const write = (
  deps: Deps,
  actor: Actor,
  activityId: string,
  file: FileRow,
  { kind, contentType, ...of }: FileKind,
): Answer => {
  const name = namedAs(file.name, { kind, contentType, ...of });
  return operate(deps, actor, { kind: 'activity.attach', label: `Attached ${name}` }, async (op) => {
    const { row, records, about } = await loadTarget(op.db, actor, activityId);
    accepted(attach(await findAttachments(op.db, row.key), kind));
    const attachment = await op.insert('attachment', {
      id: newId(),
      activity_key: row.key,
      kind,
      file_key: file.key,
      name,
      content_type: contentType,
      size: file.size,
      created_at: op.now,
    });
    const payload = {
      kind: 'file.uploaded' as const,
      ...about,
      attachmentId: attachment.id,
      name,
      size: file.size,
      contentType,
      recording: kind === 'recording' ? recordingOf(row) : null,
      durationMinutes: row.duration_minutes,
    };
    op.record({ payload, records, activityKey: row.key });
    return { attachment: toAttachment(attachment) };
  });
};
