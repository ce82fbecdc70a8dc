import { MOST_IMPORT_BYTES } from '@daybook/shared/imports/import-limits';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { FileRow } from '../../platform/files/file.store.ts';
import { storeFile } from '../../platform/files/files.ts';
import type { Bytes } from './decode.ts';
import { linesThatEnd } from './lines-that-end.ts';

export interface Upload {
  /** As the file is called where it comes from. */
  readonly name: string;
  readonly bytes: Bytes;
}

/** Keeps a list as it arrives; refused while it does where it is too large or no list. */
export const takeFile = (deps: Deps, { key }: CurrentUser, { name, bytes }: Upload): Promise<FileRow> =>
  storeFile(
    deps,
    { name, contentType: 'text/csv', creatorKey: key, mostBytes: MOST_IMPORT_BYTES },
    linesThatEnd(bytes),
  );
