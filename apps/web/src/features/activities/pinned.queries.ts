import type { PinnedNote } from '@daybook/shared/activities/pinned';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { useDone } from '../../shared/operations/undo.queries.ts';
import { showToast } from '../../shared/ui/toast.state.ts';

/** The notes that stand above a record's timeline. */
export const pinnedQuery = (recordId: string) =>
  queryOptions({
    queryKey: ['activities', 'pinned', recordId],
    queryFn: async ({ signal }): Promise<readonly PinnedNote[]> =>
      (await answer(api.records[':id'].pinned.$get({ param: { id: recordId } }, { init: { signal } }))).items,
    enabled: recordId !== '',
  });

interface Pinning {
  readonly id: string;
  readonly subject: string;
  readonly pinned: boolean;
}

/** Pins a note above its record's timeline, or unpins it; says so, with Undo. */
export const usePinNote = () => {
  const done = useDone();
  return useMutation({
    mutationFn: ({ id, pinned }: Pinning) =>
      answer(api.activities[':id'].pin.$post({ param: { id }, json: { pinned } })),
    meta: { affects: ['activities', 'operations'] },
    onSuccess: ({ operationId }, { subject, pinned }) =>
      done(pinned ? `Pinned “${subject}” above the timeline.` : `Unpinned “${subject}”.`, operationId),
    onError: (error) => showToast({ text: problemSentence(error), tone: 'late' }),
  });
};
