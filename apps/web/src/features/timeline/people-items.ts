import type { RecordType } from '@daybook/shared/records/record-type';
import { useQueries, useQuery } from '@tanstack/react-query';
import { usersQuery } from '../../shared/people/users.queries.ts';
import { findHits, hitDetail, recordNameQuery } from '../../shared/records/record-names.queries.ts';
import type { ComboOption } from '../../shared/ui/combo-option.ts';

/** `search` of a combobox over records of these types. */
export const searchFor =
  (types: readonly RecordType[]) =>
  async (text: string, signal: AbortSignal): Promise<readonly ComboOption[]> =>
    (await findHits(types, text, signal)).map((hit) => ({
      value: hit.id,
      label: hit.title,
      detail: hitDetail(hit),
    }));

/** Records that an address names by id, with what they are called once that is known. */
export const useRecordItems = (ids: readonly string[]): readonly ComboOption[] =>
  useQueries({ queries: ids.map(recordNameQuery) }).map(({ data, error }, i) => ({
    value: ids[i] ?? '',
    label: data ?? (error ? 'Not there any more' : '…'),
  }));

/** What an address names by id, with names once they are known; what is not among them is called by what became of it. */
export const namesOf = (
  ids: readonly string[],
  known: readonly ComboOption[] | undefined,
  gone: string,
): readonly ComboOption[] =>
  ids.map((id) => ({
    value: id,
    label: known === undefined ? '…' : (known.find(({ value }) => value === id)?.label ?? gone),
  }));

/** Users that an address names by id. */
export const useUserItems = (ids: readonly string[]): readonly ComboOption[] => {
  const { data } = useQuery(usersQuery());
  const known = data?.map(({ id, name }) => ({ value: id, label: name }));
  return namesOf(ids, known, 'Somebody who left');
};
