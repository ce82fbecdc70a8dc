import { entryColumns } from '@daybook/shared/timeline/entry-cells.rules';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, listFileName } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { listChoiceRows } from '../choices/choices.store.ts';
import { readTeamTimeline } from './read-team-timeline.ts';
import type { TeamExportQuery } from './timeline-query.ts';

const AT_ONCE = 100;

/** A timeline of several as CSV: whose and what the page shows. */
export const exportTeamTimeline = async (
  deps: Deps,
  user: CurrentUser,
  query: TeamExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'team.read-work');
  const labels = new Map((await listChoiceRows(deps.db.read)).map(({ code, label }) => [code, label]));
  const lines = await csvList({
    columns: entryColumns((code) => labels.get(code) ?? code),
    read: (cursor) => readTeamTimeline(deps, user, { ...query, limit: AT_ONCE, cursor }),
  });
  return { fileName: listFileName('Timeline', deps.clock(), user), lines };
};
