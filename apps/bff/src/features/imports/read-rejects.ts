import { BYTE_ORDER_MARK, csvLine } from '@daybook/shared/exports/csv-text.rules';
import { REJECT_WORDS } from '@daybook/shared/imports/import.words';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { CsvFile } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadImport } from './load-import.ts';
import { findRejects } from './rejects.store.ts';

const AT_ONCE = 200;

/**
 * The rows of an import that were not taken, as CSV in UTF-8 with byte order mark, which spreadsheets know it by: line in
 * the file, reason, and the cells as they were under the header they had.
 */
export const readRejects = async (deps: Deps, user: CurrentUser, id: string): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { key, file_name, settings } = await loadImport(deps.db.read, user, id);
  const names = settings.mapping.columns.map(({ name }) => name);
  const lines = async function* () {
    yield `${BYTE_ORDER_MARK}${csvLine(['Line', 'Reason', ...names])}`;
    for (let after = 0; ; ) {
      const rejects = await findRejects(deps.db.read, key, { after, limit: AT_ONCE });
      for (const { line, reason, cells } of rejects)
        yield csvLine([String(line), REJECT_WORDS[reason], ...cells]);
      after = rejects.at(-1)?.key ?? after;
      if (rejects.length < AT_ONCE) return;
    }
  };
  return { fileName: `${file_name.replace(/\.\w{1,5}$/, '')} - not imported.csv`, lines: lines() };
};
