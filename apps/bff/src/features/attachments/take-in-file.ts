import { Refusal } from '@daybook/shared/kernel/refusal';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { FileRow } from '../../platform/files/file.store.ts';
import { type FileKind, fileKindOf } from '../../platform/files/file-kind.ts';
import { readFile, removeFile, storeFile } from '../../platform/files/files.ts';

/** A file as it arrives. */
export interface Arriving {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

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
 * Takes in a file and finds from its bytes what it is, then lets `write` say where it belongs. What cannot be kept, or
 * is refused there, leaves nothing.
 */
export const takeInFile = async <T>(
  deps: Deps,
  user: CurrentUser,
  { name, bytes }: Arriving,
  write: (file: FileRow, kind: FileKind) => Promise<T>,
): Promise<T> => {
  const about = { name, contentType: 'application/octet-stream', creatorKey: user.key };
  const file = await storeFile(deps, { ...about, mostBytes: deps.config.mostFileBytes }, bytes);
  try {
    return await write(file, await kindOf(deps, file));
  } catch (error) {
    await removeFile(deps.db, file.key);
    throw error;
  }
};
