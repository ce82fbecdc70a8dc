import type { Page } from '@daybook/shared/kernel/page';
import type { Board } from '@daybook/shared/opportunities/board';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { StageLike } from '@daybook/shared/stages/stage.rules';
import { type InfiniteData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import type { ListFilter } from './list-filter.ts';
import { recordListQuery } from './records.queries.ts';

type Narrowing = Pick<ListFilter, 'search' | 'owner' | 'account' | 'tag' | 'filter'>;

/** What a board is narrowed to, of all that a list is. */
export const narrowingOf = ({ search, owner, account, tag, filter }: ListFilter): Narrowing => ({
  ...(search && { search }),
  ...(owner && { owner }),
  ...(account && { account }),
  ...(tag && { tag }),
  ...(filter && { filter }),
});

/** How much there is in each column. */
export const boardQuery = (narrowing: Narrowing) =>
  queryOptions({
    queryKey: ['records', 'board', narrowing],
    queryFn: ({ signal }): Promise<Board> =>
      answer(api.opportunities.board.$get({ query: narrowing }, { init: { signal } })),
  });

/** What a column lists, and in which order: those that ended from a day on, the last first. */
export const columnFilter = (
  { code, kind }: Pick<StageLike, 'code' | 'kind'>,
  filter: ListFilter,
  closedSince: string | undefined,
): ListFilter => {
  const narrowing = { ...narrowingOf(filter), stage: code };
  if (kind !== 'open') return { ...narrowing, sort: '-closed', ...(closedSince && { closedSince }) };
  return { ...narrowing, sort: filter.sort === '-value' ? '-value' : 'closing' };
};

type Pages = InfiniteData<Page<Opportunity>, unknown>;

const without = (data: Pages, id: string): Pages => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })),
});

const withFirst = (data: Pages, sale: Opportunity): Pages => ({
  ...data,
  pages: data.pages.map((page, i) => (i === 0 ? { ...page, items: [sale, ...page.items] } : page)),
});

/** Shows a card in its new column before the server has answered; what is read then puts it in its place. */
export const showMoved = (
  client: QueryClient,
  sale: Opportunity,
  { from, to }: { readonly from: ListFilter; readonly to: ListFilter },
): void => {
  const key = (filter: ListFilter) => recordListQuery('opportunity', filter).queryKey;
  client.setQueryData(key(from), (data: Pages | undefined) => data && without(data, sale.id));
  client.setQueryData(key(to), (data: Pages | undefined) => data && withFirst(without(data, sale.id), sale));
};

/** The sale as it stands on the board. */
export const findOnBoard = (client: QueryClient, id: string): Opportunity | undefined =>
  client
    .getQueriesData<Pages>({ queryKey: ['records', 'list', 'opportunity'], type: 'active' })
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap(({ items }) => items)
    .find((sale) => sale.id === id);
