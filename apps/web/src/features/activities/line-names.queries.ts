import type { KnownName } from '@daybook/shared/activities/one-line-names.rules';
import { queryOptions, useQueries } from '@tanstack/react-query';
import { type RecordItem, searchRecords } from './related.queries.ts';

const search = searchRecords(['contact', 'account']);
const KEPT_MS = 60_000;

const nameQuery = (word: string) =>
  queryOptions({
    queryKey: ['records', 'named', word.toLowerCase()],
    queryFn: ({ signal }) => search(word, signal),
    staleTime: KEPT_MS,
    retry: false,
  });

/** Contacts and accounts that some words of a line may name. */
export interface FoundNames {
  readonly items: readonly RecordItem[];
  readonly names: readonly KnownName[];
  /** Some are still being looked up. */
  readonly looking: boolean;
}

const knownName = ({ record }: RecordItem): KnownName => ({
  id: record.id,
  name: record.title,
  type: record.type === 'contact' ? 'contact' : 'account',
});

/** Looks up each word once; what was found before is there at once. */
export const useNames = (words: readonly string[]): FoundNames =>
  useQueries({
    queries: words.map(nameQuery),
    combine: (results) => {
      const all = results.flatMap(({ data }) => data ?? []);
      const items = [...new Map(all.map((item) => [item.value, item])).values()];
      return { items, names: items.map(knownName), looking: results.some(({ isFetching }) => isFetching) };
    },
  });
