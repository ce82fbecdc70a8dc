import type { RecordType } from '@daybook/shared/records/record-type';
import { FIRST_FILTER, type ListFilter, readFilter } from './list-filter.ts';

/** What a view keeps of a list: the same list always has the same query. */
export const listQuery = (filter: ListFilter): string =>
  String(new URLSearchParams(Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))));

export const normalList = (type: RecordType, query: string): string =>
  listQuery({ ...FIRST_FILTER[type], ...readFilter(new URLSearchParams(query)) });
