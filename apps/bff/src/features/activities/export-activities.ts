import type { Activity } from '@daybook/shared/activities/activity';
import { activityColumns } from '@daybook/shared/activities/activity-cells.rules';
import type { ActivityExportQuery } from '@daybook/shared/activities/activity-list';
import { activityType } from '@daybook/shared/activities/activity-type';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, EXPORT_PAGE, listFileName } from '../../platform/csv/csv-list.ts';
import type { Deps } from '../../platform/deps.ts';
import { listChoiceRows } from '../choices/choices.store.ts';
import { findUserEmails } from '../people/people.store.ts';
import { NOTHING_BESIDE, toActivity } from './activity-dto.ts';
import { readActivityPage } from './list-activities.ts';
import { findActivityDetails, findRecordsLinkedTo } from './read-activities.store.ts';

const readWhole = async ({ db }: Deps, keys: readonly number[]): Promise<Activity[]> => {
  const details = await findActivityDetails(db.read, keys);
  const linked = await findRecordsLinkedTo(db.read, keys);
  return keys.flatMap((key) => {
    const row = details.get(key);
    return row === undefined ? [] : [toActivity(row, { ...NOTHING_BESIDE, records: linked.get(key) ?? [] })];
  });
};

/** A list of activities as CSV: the view, filter and order that the page shows. */
export const exportActivities = async (
  deps: Deps,
  user: CurrentUser,
  query: ActivityExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const emails = await findUserEmails(deps.db.read);
  const labels = new Map((await listChoiceRows(deps.db.read)).map(({ code, label }) => [code, label]));
  const lines = await csvList({
    columns: activityColumns(
      (id) => emails.get(id) ?? '',
      (code) => activityType(code).label,
      (code) => labels.get(code) ?? code,
    ),
    read: async (cursor) => {
      const page = { ...query, limit: EXPORT_PAGE, cursor };
      const { items, cursor: next } = await readActivityPage(deps, user, page);
      const keys = items.map(({ key }) => key);
      return { items: await readWhole(deps, keys), cursor: next };
    },
  });
  return { fileName: listFileName('Activities', deps.clock(), user), lines };
};
