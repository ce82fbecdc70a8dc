import { BULK_MOST } from '@daybook/shared/activities/bulk.rules';
import { recordCount } from '@daybook/shared/records/bulk.rules';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/lib/preferences.state.ts';
import type { ListSelection } from '../../shared/lib/use-list-selection.ts';
import { recordCountQuery } from './bulk.queries.ts';
import type { ListFilter } from './list-filter.ts';

/** How much is selected, in number and in words, and how much there is. */
export const useSelectedRecords = (
  type: RecordType,
  filter: ListFilter,
  { checked, allBut }: ListSelection,
) => {
  const formats = useFormats();
  const { data } = useQuery(recordCountQuery(type, filter));
  const count = allBut ? (data === undefined ? null : data.count - allBut.size) : checked.size;
  const isTooMany = (count ?? 0) > BULK_MOST || (allBut !== undefined && data?.capped === true);
  return {
    count,
    isTooMany,
    /** "12 contacts". */
    what:
      count === null
        ? `all ${RECORD_TYPE_LABELS[type].many.toLowerCase()}`
        : recordCount(type, count, formats.number),
    said: isTooMany
      ? `More than ${formats.number(BULK_MOST)} match. Narrow the list first.`
      : `${count === null ? 'All' : formats.number(count)} selected`,
    /** What more there is to select: all that match. */
    all: allBut || data === undefined || data.capped || data.count <= checked.size ? null : data.count,
  };
};
