import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { SkeletonRows } from './skeleton.tsx';

type Pages<Item> = InfiniteData<{ readonly items: readonly Item[] }, unknown>;

interface PagedListProps<Item> {
  readonly query: UseInfiniteQueryResult<Pages<Item>>;
  /** What the list is called: "Deliveries". */
  readonly label: string;
  /** What stands there where there is nothing. */
  readonly empty: string;
  readonly renderItem: (item: Item) => ReactNode;
}

/** A list read page by page, last first: while it is read, where it cannot be, empty, and with more to show. */
export const PagedList = <Item,>({ query, label, empty, renderItem }: PagedListProps<Item>) => {
  const items = query.data?.pages.flatMap((page) => page.items);
  const what = label.toLowerCase();
  if (!items && query.error)
    return (
      <ErrorState
        what={`The ${what} could not be read.`}
        error={query.error}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  if (!items) return <SkeletonRows label={`Reading the ${what}`} rows={3} />;
  if (items.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <>
      <ul aria-label={label}>{items.map(renderItem)}</ul>
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </>
  );
};
