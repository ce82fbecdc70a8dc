import { REJECT_WORDS } from '@daybook/shared/imports/import.words';
import { escapeCell } from '@daybook/shared/imports/spreadsheet.rules';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadImport } from './load-import.ts';
import { findRejects } from './rejects.store.ts';

const AT_ONCE = 200;

const written = (text: string): string => {
  const cell = escapeCell(text);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

const lineOf = (cells: readonly string[]): string => `${cells.map(written).join(',')}\r\n`;

/**
 * The rows of an import that were not taken, as CSV in UTF-8 with byte order mark, which spreadsheets know it by: line in
 * the file, reason, and the cells as they were under the header they had.
 */
export const readRejects = async (
  deps: Deps,
  user: CurrentUser,
  id: string,
): Promise<{ fileName: string; text: AsyncGenerator<string, void, undefined> }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { key, file_name, settings } = await loadImport(deps.db.read, user, id);
  const names = settings.mapping.columns.map(({ name }) => name);
  const lines = async function* () {
    yield `\ufeff${lineOf(['Line', 'Reason', ...names])}`;
    for (let after = 0; ; ) {
      const rejects = await findRejects(deps.db.read, key, { after, limit: AT_ONCE });
      for (const { line, reason, cells } of rejects)
        yield lineOf([String(line), REJECT_WORDS[reason], ...cells]);
      after = rejects.at(-1)?.key ?? after;
      if (rejects.length < AT_ONCE) return;
    }
  };
  return { fileName: `${file_name.replace(/\.\w{1,5}$/, '')} - not imported.csv`, text: lines() };
};
