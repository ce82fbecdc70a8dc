import type { Notice } from '@daybook/shared/notices/notice';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

export interface NoticesPage {
  readonly items: readonly Notice[];
  readonly cursor: string | null;
}

export type InboxView = 'all' | 'unread';

/** What this user should know of, last first. The stream names users, so that nobody reads for somebody else's. */
export const noticesQuery = (userId: string, state: InboxView) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'one', userId, 'list', state],
    queryFn: ({ pageParam, signal }): Promise<NoticesPage> =>
      answer(
        api.notices.$get(
          { query: { state, ...(pageParam !== null && { cursor: pageParam }) } },
          { init: { signal } },
        ),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

/** How many are unread, up to 100. */
export const unreadQuery = (userId: string) =>
  queryOptions({
    queryKey: ['notices', 'one', userId, 'count'],
    queryFn: ({ signal }): Promise<{ unread: number }> =>
      answer(api.notices.counts.$get({}, { init: { signal } })),
  });

type Marking = { readonly key: number; readonly unread: boolean } | { readonly upTo: number };

const send = (marking: Marking): Promise<{ unread: boolean }> =>
  'upTo' in marking
    ? answer(api.notices.read.$post({ json: marking }))
    : answer(
        api.notices[':key'].mark.$put({
          param: { key: String(marking.key) },
          json: { unread: marking.unread },
        }),
      );

const marked = (notice: Notice, marking: Marking): Notice => {
  if ('upTo' in marking) return notice.key <= marking.upTo ? { ...notice, unread: false } : notice;
  return notice.key === marking.key ? { ...notice, unread: marking.unread } : notice;
};

/** Shows the marks at once, in all that is on the screen. A list of the unread keeps what was just read in its place. */
const showMarks = (client: QueryClient, userId: string, marking: Marking): void => {
  let change = 0;
  for (const state of ['all', 'unread'] as const) {
    client.setQueryData(noticesQuery(userId, state).queryKey, (data) => {
      if (!data) return data;
      const pages = data.pages.map((page) => ({
        ...page,
        items: page.items.map((notice) => marked(notice, marking)),
      }));
      const before = data.pages.flatMap(({ items }) => items).filter(({ unread }) => unread).length;
      const after = pages.flatMap(({ items }) => items).filter(({ unread }) => unread).length;
      change ||= after - before;
      return { ...data, pages };
    });
  }
  client.setQueryData(
    unreadQuery(userId).queryKey,
    (count) => count && { unread: Math.max(0, count.unread + change) },
  );
};

/** Marks one notice, or all up to one, as read or unread. */
export const useMarkNotices = (userId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    meta: { affects: ['notices'] },
    onMutate: (marking) => showMarks(client, userId, marking),
  });
};
