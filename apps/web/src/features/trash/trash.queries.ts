import type { Trashed } from '@daybook/shared/trash/trashed';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

export type Kind = Trashed['of'];

interface TrashPage {
  readonly items: readonly Trashed[];
  readonly cursor: string | null;
}

const RESOURCE = { record: 'records', activity: 'activities' } as const;

/** What lies in the trash, last first. */
export const trashQuery = (of: Kind) =>
  infiniteQueryOptions({
    queryKey: [RESOURCE[of], 'trash'],
    queryFn: ({ pageParam, signal }): Promise<TrashPage> =>
      answer(
        api.trash.$get(
          { query: { of, ...(pageParam !== null && { cursor: pageParam }) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
    staleTime: 0,
  });

const param = ({ id }: Trashed) => ({ param: { id } });

export const restoreTrashed = async (thing: Trashed): Promise<{ operationId: string | null }> =>
  thing.of === 'record'
    ? answer(api.records[':id'].restore.$post(param(thing)))
    : answer(api.activities[':id'].restore.$post(param(thing)));

export const deleteForGood = async (thing: Trashed): Promise<{ operationId: null }> =>
  thing.of === 'record'
    ? answer(api.trash.records[':id'].$delete(param(thing)))
    : answer(api.trash.activities[':id'].$delete(param(thing)));
