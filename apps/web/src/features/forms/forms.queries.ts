import type { Form, FormChange, NewForm } from '@daybook/shared/forms/form';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

export const formsQuery = () =>
  queryOptions({
    queryKey: ['forms', 'list'],
    queryFn: async ({ signal }): Promise<readonly Form[]> =>
      (await answer(api.forms.$get({}, { init: { signal } }))).items,
  });

/** Who has sent a form, last first. */
export const submissionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['forms', 'submissions', id],
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.forms[':id'].submissions.$get(
          { param: { id }, query: { ...(pageParam !== null && { cursor: pageParam }) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ cursor }) => cursor,
  });

export const createForm = (json: NewForm, key: string) => answer(api.forms.$post({ json }, keyed(key)));

export const changeForm = (id: string, json: FormChange) =>
  answer(api.forms[':id'].$patch({ param: { id }, json }));

export const deleteForm = (id: string) => answer(api.forms[':id'].$delete({ param: { id } }));
