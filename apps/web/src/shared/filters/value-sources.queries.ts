import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordHit } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiFetch } from '../api/api-fetch.ts';
import { searchUsers, usersQuery } from '../people/users.queries.ts';
import { type ComboOption, type ComboSource, searchIn } from '../ui/combo-option.ts';
import type { ValueSource } from './filter-field.ts';

const read = async <T>(path: string, signal: AbortSignal): Promise<T> =>
  (await apiFetch(`/api${path}`, { signal })).json();

const ME: ComboOption = { value: 'me', label: 'Me' };

/** `search` of a picker of records of these types. */
export const findRecords =
  (types: readonly RecordType[]): ComboSource['search'] =>
  async (text, signal) => {
    const query = new URLSearchParams({ q: text.trim(), types: types.join(',') });
    const { items } = await read<{ items: readonly RecordHit[] }>(`/search?${query}`, signal);
    return items.map(({ id, type, title, detail }) => ({
      value: id,
      label: title,
      detail: [types.length > 1 && RECORD_TYPE_LABELS[type].one, detail].filter(Boolean).join(' · '),
    }));
  };

/** `search` of a picker of the tags in use. */
export const findTags: ComboSource['search'] = async (text, signal) => {
  const query = new URLSearchParams({ search: text });
  const { items } = await read<{ items: readonly { name: string }[] }>(`/tags?${query}`, signal);
  return items.map(({ name }) => ({ value: name, label: name }));
};

/** `search` of a picker for the values of a field. */
export const useValueSearch = (source: ValueSource): ComboSource['search'] => {
  const client = useQueryClient();
  return useMemo(() => {
    switch (source.from) {
      case 'options':
        return searchIn(source.options);
      case 'tags':
        return findTags;
      case 'records':
        return findRecords(source.types);
      case 'users': {
        const users = searchUsers(client);
        return async (text) => {
          const found = await users(text);
          return 'me'.startsWith(text.trim().toLowerCase()) ? [ME, ...found] : found;
        };
      }
    }
  }, [client, source]);
};

const recordName = (id: string) =>
  queryOptions({
    queryKey: ['records', 'head', id],
    queryFn: ({ signal }) => read<RecordRef>(`/records/${encodeURIComponent(id)}`, signal),
  });

/** What the chosen values are called. Of one that is not there any more only that is known. */
export const useValueNames = (source: ValueSource, values: readonly string[]): readonly ComboOption[] => {
  const { data: users } = useQuery({ ...usersQuery(), enabled: source.from === 'users' });
  const records = useQueries({
    queries: source.from === 'records' ? values.map(recordName) : [],
  });
  const nameOf = (value: string, i: number): string | undefined => {
    switch (source.from) {
      case 'options':
        return source.options.find((option) => option.value === value)?.label ?? value;
      case 'tags':
        return value;
      case 'users':
        if (value === ME.value) return ME.label;
        return users && (users.find(({ id }) => id === value)?.name ?? 'Somebody who left');
      case 'records':
        return records[i]?.error ? 'Not there any more' : records[i]?.data?.title;
    }
  };
  return values.map((value, i) => ({ value, label: nameOf(value, i) ?? '…' }));
};
