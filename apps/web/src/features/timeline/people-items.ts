import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordHit } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { apiFetch } from '../../shared/api/api-fetch.ts';
import { usersQuery } from '../../shared/people/users.queries.ts';
import type { ComboOption } from '../../shared/ui/combo-option.ts';

/** `search` of a combobox over records of these types. */
export const searchFor =
  (types: readonly RecordType[]) =>
  async (text: string, signal: AbortSignal): Promise<readonly ComboOption[]> => {
    const query = new URLSearchParams({ q: text.trim(), types: types.join(',') });
    const { items }: { items: readonly RecordHit[] } = await (
      await apiFetch(`/api/search?${query}`, { signal })
    ).json();
    return items.map(({ id, title, type, detail, account }) => ({
      value: id,
      label: title,
      detail: [RECORD_TYPE_LABELS[type].one, detail, account?.title].filter(Boolean).join(' · '),
    }));
  };

const nameQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'one', id, 'name'],
    queryFn: async ({ signal }): Promise<string> => {
      const { title }: RecordRef = await (
        await apiFetch(`/api/records/${encodeURIComponent(id)}`, { signal })
      ).json();
      return title;
    },
  });

/** Records that an address names by id, with what they are called once that is known. */
export const useRecordItems = (ids: readonly string[]): readonly ComboOption[] =>
  useQueries({ queries: ids.map(nameQuery) }).map(({ data }, i) => ({
    value: ids[i] ?? '',
    label: data ?? '…',
  }));

/** Users that an address names by id. */
export const useUserItems = (ids: readonly string[]): readonly ComboOption[] => {
  const { data = [] } = useQuery(usersQuery());
  const names = new Map(data.map(({ id, name }) => [id, name]));
  return ids.map((id) => ({ value: id, label: names.get(id) ?? 'Somebody who left' }));
};
