import type { RecordFile } from '@daybook/shared/files/record-file';
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import { useDone } from '../../shared/operations/undo.queries.ts';

/** What an upload, another name or a deletion changes. */
export const AFFECTED = ['records', 'activities', 'timeline', 'operations'] as const;

const from = (cursor: string | null) => ({ query: cursor === null ? {} : { cursor } });

/** The files on a record, each name once, the latest first. */
export const recordFilesQuery = (recordId: string) =>
  infiniteQueryOptions({
    queryKey: ['records', 'one', recordId, 'files'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.records[':id'].files.$get({ param: { id: recordId }, ...from(pageParam) }, { init: { signal } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

/** How many files a record has. */
export const fileCountQuery = (recordId: string) =>
  queryOptions({
    queryKey: ['records', 'one', recordId, 'files', 'count'],
    queryFn: ({ signal }) =>
      answer(api.records[':id'].files.count.$get({ param: { id: recordId } }, { init: { signal } })),
  });

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'file', id],
    queryFn: ({ signal }) => answer(api.attachments[':id'].$get({ param: { id } }, { init: { signal } })),
  });

export const versionsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['records', 'file', id, 'versions'],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.attachments[':id'].versions.$get({ param: { id }, ...from(pageParam) }, { init: { signal } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

export const renameFile = (id: string, name: string) =>
  answer(api.attachments[':id'].$patch({ param: { id }, json: { name } }));

/** Deletes a file with all its versions, or takes an attachment off its activity. */
export const useDeleteFile = () => {
  const done = useDone();
  return useMutation({
    mutationFn: ({ id }: Pick<RecordFile, 'id' | 'name'>) =>
      answer(api.attachments[':id'].$delete({ param: { id } })),
    meta: { affects: AFFECTED },
    onSuccess: ({ operationId }, { name }) => done(`Deleted ${name}`, operationId),
  });
};
