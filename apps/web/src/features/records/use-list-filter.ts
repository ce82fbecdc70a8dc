import type { RecordType } from '@daybook/shared/records/record-type';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { FIRST_FILTER, readFilter, withFilter } from './list-filter.ts';

/** What a list is narrowed to, which stands in the address, and how to change it. */
export const useListFilter = (type: RecordType) => {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => ({ ...FIRST_FILTER[type], ...readFilter(search) }), [search, type]);
  const change = (next: Parameters<typeof withFilter>[1]) =>
    setSearch((now) => withFilter(now, next), { replace: true, preventScrollReset: true });
  return { filter, search, change };
};
