import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { RecordActivity } from '@daybook/shared/activities/record-activities';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { RecordActivitiesPage } from './record-activities.queries.ts';

type Pages = InfiniteData<RecordActivitiesPage, string | null>;
type Status = 'open' | 'done';

const rowsOf = ({ pages }: Pages): RecordActivity[] => pages.flatMap((page) => page.items);

const withRows = (
  data: Pages,
  change: (rows: readonly RecordActivity[]) => readonly RecordActivity[],
): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: change(page.items) })),
});

const counted = (data: Pages, status: Status, by: number): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({
    ...page,
    counts: { ...page.counts, [status]: page.counts[status] + by },
  })),
});

/** Open ones by their day, done ones in front: exactly where is read again in a moment. */
const inserted = (data: Pages, status: Status, row: RecordActivity): Pages => {
  const [first, ...others] = data.pages;
  if (first === undefined) return data;
  const later = first.items.findIndex(({ dueDay }) => dueDay > row.dueDay);
  const at = status === 'done' ? 0 : later < 0 ? first.items.length : later;
  return { ...data, pages: [{ ...first, items: first.items.toSpliced(at, 0, row) }, ...others] };
};

/** A record's list after one of its activities changed. */
export const changedRecordList = (
  data: Pages,
  { status, types }: { readonly status: Status; readonly types: readonly string[] },
  row: RecordActivity,
): Pages => {
  const was = rowsOf(data).some(({ id }) => id === row.id);
  const belongs = row.status === status && (types.length === 0 || types.includes(row.type));
  if (was && belongs)
    return withRows(data, (rows) => rows.map((known) => (known.id === row.id ? row : known)));
  if (was)
    return counted(
      withRows(data, (rows) => rows.filter(({ id }) => id !== row.id)),
      status,
      -1,
    );
  return belongs ? counted(inserted(data, status, row), status, 1) : data;
};

/** Shows a change of an activity in the lists of the records that are on screen, before the server has answered. */
export const showInRecordLists = (client: QueryClient, id: string, after: ActivityRow | null): void => {
  const queries = client.getQueriesData<Pages>({ queryKey: ['activities', 'of-record'] });
  for (const ofRecord of Map.groupBy(queries, ([key]) => key[2]).values()) {
    const known = ofRecord.flatMap(([, data]) => (data ? rowsOf(data) : [])).find((row) => row.id === id);
    if (known === undefined) continue;
    const row: RecordActivity = after === null ? { ...known, status: 'trashed' } : { ...known, ...after };
    for (const [key, data] of ofRecord) {
      const list = { status: key[3] as Status, types: key[4] as readonly string[] };
      if (data) client.setQueryData(key, changedRecordList(data, list, row));
    }
  }
};
