import { BYTE_ORDER_MARK, csvLine } from '@daybook/shared/exports/csv-text.rules';
import { REJECT_WORDS } from '@daybook/shared/imports/import.words';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { CsvFile } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadImport } from './load-import.ts';
import { findRejects, findUnread } from './rejects.store.ts';

const AT_ONCE = 200;

const plainName = (fileName: string): string => fileName.replace(/\.\w{1,5}$/, '');

const csvOf = async function* <Row extends { readonly key: number }>(
  header: readonly string[],
  read: (after: number) => Promise<readonly Row[]>,
  cellsOf: (row: Row) => readonly string[],
): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${csvLine(header)}`;
  for (let after = 0; ; ) {
    const rows = await read(after);
    for (const row of rows) yield csvLine(cellsOf(row));
    after = rows.at(-1)?.key ?? after;
    if (rows.length < AT_ONCE) return;
  }
};

/**
 * The rows of an import that were not taken, as CSV in UTF-8 with byte order mark, which spreadsheets know it by: line in
 * the file, reason, and the cells as they were under the header they had.
 */
export const readRejects = async (deps: Deps, user: CurrentUser, id: string): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { key, file_name, settings } = await loadImport(deps.db.read, user, id);
  const names = settings.mapping.columns.map(({ name }) => name);
  return {
    fileName: `${plainName(file_name)} - not imported.csv`,
    lines: csvOf(
      ['Line', 'Reason', ...names],
      (after) => findRejects(deps.db.read, key, { after, limit: AT_ONCE }),
      ({ line, reason, cells }) => [String(line), REJECT_WORDS[reason], ...cells],
    ),
  };
};

/** The values that no field could take, of rows that were imported: line in the file, column, and what stands there. */
export const readUnread = async (deps: Deps, user: CurrentUser, id: string): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { key, file_name } = await loadImport(deps.db.read, user, id);
  return {
    fileName: `${plainName(file_name)} - not read.csv`,
    lines: csvOf(
      ['Line', 'Column', 'Value'],
      (after) => findUnread(deps.db.read, key, { after, limit: AT_ONCE }),
      ({ line, column, text }) => [String(line), column, text],
    ),
  };
};
