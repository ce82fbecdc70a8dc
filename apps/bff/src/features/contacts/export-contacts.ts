import { contactColumns, extraColumns } from '@daybook/shared/contacts/contact-cells.rules';
import type { RecordExportQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, listFileName } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { findCustomColumns } from '../../platform/fields/custom-columns.store.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { findEmailOf } from '../people/people.store.ts';
import { recordPages } from '../records/record-pages.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { findExtraNames } from './contact-details.store.ts';
import { readContacts } from './read-contacts.ts';

/**
 * A list of contacts as CSV, filtered and in order as the page shows it. What imports kept beside the fields has columns
 * of its own, for which the list is gone through once before.
 */
export const exportContacts = async (
  deps: Deps,
  user: CurrentUser,
  query: RecordExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { db } = deps;
  const pageOf = recordPages(deps, user, 'contact', query);
  const extra = new Set<string>();
  for (let page = await pageOf(undefined); ; page = await pageOf(page.cursor)) {
    for (const name of await findExtraNames(db.read, page.keys)) extra.add(name);
    if (page.cursor === null) break;
    await breathe();
  }
  const emailOf = await findEmailOf(db.read);
  const lines = await csvList({
    columns: [
      ...contactColumns(emailOf, await stageWords(db.read)),
      ...(await findCustomColumns(db.read, 'contact', emailOf)),
      ...extraColumns([...extra].toSorted()),
    ],
    read: async (cursor) => {
      const { keys, cursor: next } = await pageOf(cursor);
      return { items: await readContacts(db.read, keys), cursor: next };
    },
  });
  return { fileName: listFileName('Contacts', deps.clock(), user), lines };
};
