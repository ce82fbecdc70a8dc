import type { Contact } from '@daybook/shared/contacts/contact';
import { contactColumns, extraColumns } from '@daybook/shared/contacts/contact-cells.rules';
import type { RecordExportQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, listFileName } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { findCustomColumns } from '../../platform/fields/custom-columns.store.ts';
import { findEmailOf } from '../people/people.store.ts';
import { recordPages } from '../records/record-pages.store.ts';
import { exportedColumns } from '../records/shown-columns.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { extraNames } from './extra-names.ts';
import { readContacts } from './read-contacts.ts';

/**
 * A list of contacts as CSV, filtered and in order as the page shows it. What imports kept beside the fields has columns
 * of its own where all is asked for; the list is gone through once before for that.
 */
export const exportContacts = async (
  deps: Deps,
  user: CurrentUser,
  query: RecordExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { db } = deps;
  const pageOf = recordPages(deps, user, 'contact', query);
  const extra = query.columns === undefined ? await extraNames(db.read, pageOf) : [];
  const emailOf = await findEmailOf(db.read);
  const lines = await csvList({
    columns: await exportedColumns<Contact>(db.read, 'contact', query.columns, [
      ...contactColumns(emailOf, await stageWords(db.read)),
      ...(await findCustomColumns(db.read, 'contact', emailOf)),
      ...extraColumns(extra),
    ]),
    read: async (cursor) => {
      const { keys, cursor: next } = await pageOf(cursor);
      return { items: await readContacts(db.read, keys), cursor: next };
    },
  });
  return { fileName: listFileName('Contacts', deps.clock(), user), lines };
};
