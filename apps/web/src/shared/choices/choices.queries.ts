import type { Choices } from '@daybook/shared/activities/choice';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { answer, api } from '../api/client.ts';
import { setChoices } from './choices.state.ts';

/** The outcomes and topics there are to choose from. */
export const choicesQuery = () =>
  queryOptions({
    queryKey: ['workspace', 'choices'],
    queryFn: ({ signal }): Promise<Choices> => answer(api.choices.$get({}, { init: { signal } })),
    staleTime: 5 * 60_000,
  });

/** Keeps the lists known while somebody is signed in. */
export const useKnownChoices = (): void => {
  const { data } = useQuery(choicesQuery());
  useLayoutEffect(() => {
    if (data) setChoices(data);
  }, [data]);
};
