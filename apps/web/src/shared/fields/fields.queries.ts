import type { CustomField } from '@daybook/shared/fields/custom-field';
import { definedOn, type FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answer, api } from '../api/client.ts';

/** The fields that the workspace defined, with what is retired. */
export const fieldsQuery = () =>
  queryOptions({
    queryKey: ['workspace', 'fields'],
    queryFn: async ({ signal }): Promise<readonly CustomField[]> =>
      (await answer(api.fields.$get({}, { init: { signal } }))).items,
    staleTime: 5 * 60_000,
  });

const NONE: readonly CustomField[] = [];

export const useFields = (): readonly CustomField[] => useQuery(fieldsQuery()).data ?? NONE;

/** Those of a noun that are offered, in their order. */
export const useDefinedFields = (of: FieldNoun): readonly CustomField[] => {
  const fields = useFields();
  return useMemo(() => definedOn(fields, of), [fields, of]);
};
