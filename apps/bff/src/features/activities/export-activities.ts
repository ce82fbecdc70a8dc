import type { Activity } from '@daybook/shared/activities/activity';
import { activityColumns } from '@daybook/shared/activities/activity-cells.rules';
import type { ActivityExportQuery } from '@daybook/shared/activities/activity-list';
import { activityType } from '@daybook/shared/activities/activity-type';
import type { CellColumn } from '@daybook/shared/kernel/cells.rules';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import { type CsvFile, csvList, EXPORT_PAGE, listFileName } from '../../platform/csv/csv-list.ts';
import { columnsOf, refuseColumns } from '../../platform/csv/given-columns.ts';
import type { Deps } from '../../platform/deps.ts';
import { findCustomColumns } from '../../platform/fields/custom-columns.store.ts';
import { listChoiceRows } from '../choices/choices.store.ts';
import { findEmailOf } from '../people/people.store.ts';
import { readActivityPage } from './list-activities.ts';
import { readWholeActivities } from './whole-activities.ts';

/** All columns, or those of the fields that were asked for, in their order. */
const chosenColumns = (
  asked: string | undefined,
  all: readonly CellColumn<Activity>[],
): readonly CellColumn<Activity>[] => {
  if (asked === undefined) return all;
  const keys = asked.split(',').filter((key) => key !== '');
  const unknown = keys.filter((key) => columnsOf(key, all).length === 0);
  refuseColumns(unknown.map((key) => ({ why: `There is no field ${key} to show here.` })));
  return keys.flatMap((key) => columnsOf(key, all));
};

/** A list of activities as CSV: the view, filter and order that the page shows. */
export const exportActivities = async (
  deps: Deps,
  user: CurrentUser,
  query: ActivityExportQuery,
): Promise<CsvFile> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const emailOf = await findEmailOf(deps.db.read);
  const labels = new Map((await listChoiceRows(deps.db.read)).map(({ code, label }) => [code, label]));
  const lines = await csvList({
    columns: chosenColumns(query.columns, [
      ...activityColumns(
        emailOf,
        (code) => activityType(code).label,
        (code) => labels.get(code) ?? code,
      ),
      ...(await findCustomColumns(deps.db.read, 'activity', emailOf)),
    ]),
    read: async (cursor) => {
      const page = { ...query, limit: EXPORT_PAGE, cursor };
      const { items, cursor: next } = await readActivityPage(deps, user, page);
      const keys = items.map(({ key }) => key);
      return { items: await readWholeActivities(deps.db.read, keys), cursor: next };
    },
  });
  return { fileName: listFileName('Activities', deps.clock(), user), lines };
};
