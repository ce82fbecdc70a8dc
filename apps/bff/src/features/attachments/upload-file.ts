import type { RecordFile } from '@daybook/shared/files/record-file';
import { found } from '@daybook/shared/kernel/result';
import { v7 as newId } from 'uuid';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { FileRow } from '../../platform/files/file.store.ts';
import { type FileKind, namedAs } from '../../platform/files/file-kind.ts';
import { removeFile } from '../../platform/files/files.ts';
import { operate } from '../../platform/operation/operate.ts';
import { attachmentRow, toRecordFile } from './attachment-columns.ts';
import { loadFileRecord } from './load-holder.ts';
import { findFileById, findSame } from './record-files.store.ts';
import { type Arriving, takeInFile } from './take-in-file.ts';

interface Uploaded {
  readonly file: RecordFile;
  readonly operationId: string | null;
}

/**
 * Takes in a file as it arrives and keeps it on a record. One of a name that is there already is its next version; the
 * very same file sent again changes nothing. What cannot be kept is refused and leaves nothing.
 */
export const uploadFile = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  recordId: string,
  arriving: Arriving,
): Promise<Uploaded> => {
  await loadFileRecord(deps.db.read, actor, recordId);
  return takeInFile(deps, actor.user, arriving, async (stored, of) => {
    const uploaded = await write(deps, actor, recordId, { stored, of, name: namedAs(stored.name, of) });
    if (uploaded.operationId === null) await removeFile(deps.db, stored.key);
    return uploaded;
  });
};

interface Taken {
  readonly stored: FileRow;
  readonly of: FileKind;
  readonly name: string;
}

const write = (deps: Deps, actor: Actor, recordId: string, { stored, of, name }: Taken): Promise<Uploaded> =>
  operate(deps, actor, { kind: 'file.upload', label: `Uploaded ${name}` }, async (op) => {
    const record = await loadFileRecord(op.db, actor, recordId);
    const same = await findSame(op.db, { recordKey: record.key, name, hash: stored.content_hash ?? '' });
    if (same !== undefined) return { file: toRecordFile(same) };
    const { id } = await op.insert('attachment', {
      ...attachmentRow({ id: newId(), name, file: stored, of }, actor, op.now),
      record_key: record.key,
    });
    await op.settle();
    const file = toRecordFile(found(await findFileById(op.db, id), 'file'));
    const { size, contentType, version } = file;
    const payload = { kind: 'file.added', attachmentId: id, name, size, contentType, version } as const;
    op.record({ payload, records: [record.key] });
    return { file };
  });
