import type { RecordHit } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import type { ActivityHit, Opened } from '@daybook/shared/search/search';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

/** Records, activities and notes with the words typed; those found before stay until the next have come. */
export const everythingQuery = (text: string) =>
  queryOptions({
    queryKey: ['records', 'palette', text],
    queryFn: ({ signal }) => answer(api.search.everything.$get({ query: { q: text } }, { init: { signal } })),
    enabled: text.length > 0,
    staleTime: 5_000,
    placeholderData: (before) => before,
  });

/** What the user has opened last. */
export const recentQuery = () =>
  queryOptions({
    queryKey: ['records', 'recent'],
    queryFn: ({ signal }) => answer(api.recent.$get({}, { init: { signal } })),
    staleTime: 0,
  });

/** Remembers what was opened. That it could not be remembered is no reason to disturb anybody. */
export const useRememberOpened = () =>
  useMutation({
    mutationFn: (json: Opened) => answer(api.recent.$post({ json })),
    meta: { affects: [], ownErrors: true },
  }).mutate;

/** What tells a record from others of its name: its account or title. */
export const hitDetail = ({ type, detail, account, state }: RecordHit, withType = false): string =>
  [
    withType && RECORD_TYPE_LABELS[type].one,
    detail || account?.title,
    detail && account?.title,
    state === 'archived' && 'Archived',
  ]
    .filter(Boolean)
    .join(' · ');

export const activityDetail = ({ primary, status }: ActivityHit): string =>
  [primary?.title, status === 'done' && 'Done'].filter(Boolean).join(' · ');
