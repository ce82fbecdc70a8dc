import { whyNoSort } from '@daybook/shared/records/record-columns.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { fieldsQuery } from '../../shared/fields/fields.queries.ts';
import { FIRST_FILTER, readFilter, withFilter } from './list-filter.ts';

/** What a list is narrowed to, which stands in the address, and how to change it. */
export const useListFilter = (type: RecordType) => {
  const [search, setSearch] = useSearchParams();
  const { data: defined } = useQuery(fieldsQuery());
  const { filter, noSort } = useMemo(() => {
    const first = FIRST_FILTER[type];
    const asked = { ...first, ...readFilter(search) };
    // Whether there is an order by a field of one's own is known once the fields have been read.
    const why = defined && asked.sort && whyNoSort(type, asked.sort, defined);
    return { filter: why ? { ...asked, sort: first.sort ?? 'title' } : asked, noSort: why || undefined };
  }, [search, type, defined]);
  const change = (next: Parameters<typeof withFilter>[1]) =>
    setSearch((now) => withFilter(now, next), { replace: true, preventScrollReset: true });
  return {
    filter,
    search,
    change,
    /** Why the order the address names is not the list's. */
    noSort,
  };
};
