import { isBlankRow, isFooter } from '@daybook/shared/imports/import-row.rules';
import type { Reader } from '../../platform/db/open.ts';
import { findFile } from '../../platform/files/file.store.ts';
import { readFile } from '../../platform/files/files.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import type { Bytes } from './decode.ts';
import { readRows } from './read-rows.ts';
import type { Row } from './row-reader.ts';
import type { Run } from './run.store.ts';

export interface Batch {
  readonly rows: readonly Row[];
  /** How many rows of the file were read for it, blank ones and footers included. */
  readonly seen: number;
  /** The line of the last of them. */
  readonly last: number;
}

/** The bytes of a file from its beginning. Others have their turn between two pieces. */
export async function* openFile(db: Reader, fileKey: number | null): Bytes {
  const file = fileKey === null ? undefined : await findFile(db, fileKey);
  if (file === undefined) throw new Error('The file of an import is not there.');
  for await (const bytes of readFile(db, file)) {
    yield bytes;
    await breathe();
  }
}

/** The rows for people after a line, a few at a time. Reading up to there again costs little beside writing them. */
export async function* rowBatches(
  db: Reader,
  { file_key, inspection, settings: { mapping } }: Run,
  { after, size }: { after: number; size: number },
): AsyncGenerator<Batch, void, undefined> {
  const { source, columns } = mapping;
  let rows: Row[] = [];
  let seen = 0;
  let last = 0;
  for await (const some of readRows(openFile(db, file_key), inspection)) {
    for (const row of some) {
      if (row.line <= Math.max(after, inspection.headerLine)) continue;
      seen += 1;
      last = row.line;
      if (!isBlankRow(row.cells) && !isFooter(source, row.cells, columns)) rows.push(row);
      if (rows.length < size) continue;
      yield { rows, seen, last };
      [rows, seen] = [[], 0];
    }
  }
  if (seen > 0) yield { rows, seen, last };
}
