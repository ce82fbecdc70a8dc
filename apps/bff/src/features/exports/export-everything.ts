import type { Readable } from 'node:stream';
import { toInstant } from '@daybook/shared/kernel/time';
import type { Location, Reader } from '../../platform/db/open.ts';
import { openSnapshot } from '../../platform/db/snapshot.ts';
import { readFile } from '../../platform/files/files.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { type ZipEntry, zipStream } from '../../platform/zip/zip-stream.ts';
import { toExported } from './exported-line.ts';
import {
  type ColumnsOf,
  type ExportedRow,
  findColumns,
  findWholeFiles,
  readExported,
  readInner,
} from './exported-rows.store.ts';
import { EXPORTED, type ExportedTable } from './exported-tables.store.ts';

/** Grows when a reader of the format would have to be changed. */
const FORMAT = 1;

export interface Exported {
  readonly zip: Readable;
  /** How many lines each file has got so far. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Everything in the workspace as it is at this moment, as a zip of JSON lines (docs/export-format.md). Read on a
 * connection of its own, in constant memory, while others work.
 */
export const exportEverything = async (location: Location, now: number): Promise<Exported> => {
  const { read, close } = await openSnapshot(location);
  try {
    const counts: Record<string, number> = {};
    const columns = await findColumns(read);
    const tables = EXPORTED.map((table) => ({
      path: `${table.file}.jsonl`,
      content: () => linesOf(read, columns, table, counts),
    }));
    const manifest = { path: 'manifest.json', content: () => manifestOf(now, counts) };
    // What tells that the export is whole comes last.
    const zip = zipStream([...tables, ...(await filesOf(read)), manifest], now);
    zip.once('close', () => void close());
    return { zip, counts };
  } catch (error) {
    await close();
    throw error;
  }
};

async function* linesOf(
  db: Reader,
  columns: ColumnsOf,
  table: ExportedTable,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  counts[table.file] = 0;
  for (let after = 0; ; ) {
    const rows = await readExported(db, columns, table, after);
    const last = rows.at(-1);
    if (last === undefined) return;
    const inner = await innerOf(
      db,
      columns,
      table,
      rows.map(({ key }) => key),
    );
    yield rows.map((row) => `${JSON.stringify({ ...toExported(row), ...inner(row.key) })}\n`).join('');
    counts[table.file] = (counts[table.file] ?? 0) + rows.length;
    after = last.key;
    await breathe();
  }
}

/** What stands inside each row, by name. */
const innerOf = async (
  db: Reader,
  columns: ColumnsOf,
  { inner = [] }: ExportedTable,
  keys: readonly number[],
) => {
  const parts: { name: string; rows: Map<number, ExportedRow[]> }[] = [];
  for (const one of inner) {
    const rows = await readInner(db, columns, one, keys);
    parts.push({ name: one.name, rows: Map.groupBy(rows, ({ within }) => within) });
  }
  return (key: number): Record<string, unknown> =>
    Object.fromEntries(parts.map(({ name, rows }) => [name, (rows.get(key) ?? []).map(toExported)]));
};

const filesOf = async (db: Reader): Promise<ZipEntry[]> =>
  (await findWholeFiles(db)).map((file) => ({
    path: `files/${file.id}`,
    content: () => readFile(db, file),
  }));

async function* manifestOf(now: number, counts: Readonly<Record<string, number>>) {
  yield `${JSON.stringify({ daybook: 'export', format: FORMAT, exportedAt: toInstant(now), counts }, null, 2)}\n`;
}
