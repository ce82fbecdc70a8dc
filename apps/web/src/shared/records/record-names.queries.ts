import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordHit } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { queryOptions } from '@tanstack/react-query';
import { apiFetch } from '../api/api-fetch.ts';

/** Records of these types that answer to a text, those one works with first. */
export const findHits = async (
  types: readonly RecordType[],
  text: string,
  signal: AbortSignal,
): Promise<readonly RecordHit[]> => {
  const query = new URLSearchParams({ q: text.trim(), types: types.join(',') });
  const { items }: { items: readonly RecordHit[] } = await (
    await apiFetch(`/api/search?${query}`, { signal })
  ).json();
  return items;
};

/** "Contact · Buyer · Northwind": what tells one hit from another of its name. */
export const hitDetail = ({ type, detail, account }: RecordHit): string =>
  [RECORD_TYPE_LABELS[type].one, detail, account?.title].filter(Boolean).join(' · ');

/** What a record is called, for showing a filter that is in the address. */
export const recordNameQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'one', id, 'name'],
    queryFn: async ({ signal }): Promise<string> => {
      const { title }: RecordRef = await (
        await apiFetch(`/api/records/${encodeURIComponent(id)}`, { signal })
      ).json();
      return title;
    },
  });
