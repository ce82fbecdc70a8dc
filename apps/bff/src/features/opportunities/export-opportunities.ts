import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import { opportunityColumns } from '@daybook/shared/opportunities/opportunity-cells.rules';
import type { OpportunityExportQuery } from '@daybook/shared/records/record-list';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, listFileName } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { findCustomColumns } from '../../platform/fields/custom-columns.store.ts';
import { findEmailOf } from '../people/people.store.ts';
import { recordPages } from '../records/record-pages.store.ts';
import { exportedColumns } from '../records/shown-columns.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { readOpportunities } from './read-opportunities.ts';

/** A list of opportunities as CSV, filtered and in order as the page shows it. */
export const exportOpportunities = async (
  deps: Deps,
  user: CurrentUser,
  query: OpportunityExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const emailOf = await findEmailOf(deps.db.read);
  const pageOf = recordPages(deps, user, 'opportunity', query);
  const lines = await csvList({
    columns: await exportedColumns<Opportunity>(deps.db.read, 'opportunity', query.columns, [
      ...opportunityColumns(emailOf, await stageWords(deps.db.read)),
      ...(await findCustomColumns(deps.db.read, 'opportunity', emailOf)),
    ]),
    read: async (cursor) => {
      const { keys, cursor: next } = await pageOf(cursor);
      return { items: await readOpportunities(deps.db.read, keys), cursor: next };
    },
  });
  return { fileName: listFileName('Opportunities', deps.clock(), user), lines };
};
