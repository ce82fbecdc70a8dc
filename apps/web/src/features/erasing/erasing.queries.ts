import type { Erasable, Erasing } from '@daybook/shared/records/erasing';
import { queryOptions } from '@tanstack/react-query';
import { keyed } from '../../shared/api/api-fetch.ts';
import { answer, api } from '../../shared/api/client.ts';

/** What would go with a person who is erased. */
export const erasableQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'one', id, 'erasable'],
    queryFn: ({ signal }): Promise<Erasable> =>
      answer(api.contacts[':id'].erase.$get({ param: { id } }, { init: { signal } })),
  });

/** Begins to erase a person; answers the operation to follow. */
export const erasePerson = (id: string, erasing: Erasing, key: string): Promise<{ operationId: string }> =>
  answer(api.contacts[':id'].erase.$post({ param: { id }, json: erasing }, keyed(key)));
