import type { Account } from '@daybook/shared/accounts/account';
import { accountColumns } from '@daybook/shared/accounts/account-cells.rules';
import type { RecordExportQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, listFileName } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { findCustomColumns } from '../../platform/fields/custom-columns.store.ts';
import { findEmailOf } from '../people/people.store.ts';
import { recordPages } from '../records/record-pages.store.ts';
import { exportedColumns } from '../records/shown-columns.ts';
import { readAccounts } from './read-accounts.ts';

/** A list of accounts as CSV, filtered and in order as the page shows it. */
export const exportAccounts = async (
  deps: Deps,
  user: CurrentUser,
  query: RecordExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const emailOf = await findEmailOf(deps.db.read);
  const pageOf = recordPages(deps, user, 'account', query);
  const lines = await csvList({
    columns: await exportedColumns<Account>(deps.db.read, 'account', query.columns, [
      ...accountColumns(emailOf),
      ...(await findCustomColumns(deps.db.read, 'account', emailOf)),
    ]),
    read: async (cursor) => {
      const { keys, cursor: next } = await pageOf(cursor);
      return { items: await readAccounts(deps.db.read, keys), cursor: next };
    },
  });
  return { fileName: listFileName('Accounts', deps.clock(), user), lines };
};
