import { useInfiniteQuery } from '@tanstack/react-query';
import { Merge } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Button } from '../../../shared/ui/button.tsx';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { KeyHints, PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { pairsQuery } from '../duplicates.queries.ts';
import type { Mergeable } from '../merge.queries.ts';
import { PairList } from './pair-list.tsx';

const NOTHING: Readonly<Record<Mergeable, string>> = {
  contact:
    'Contacts that are probably the same person will stand here, within a minute of being added or changed.',
  account:
    'Accounts that are probably the same company will stand here, within a minute of being added or changed.',
};

const KEYS = [
  { keys: ['J', 'K'], label: 'move' },
  { keys: ['M'], label: 'merge' },
  { keys: ['D'], label: 'not a duplicate' },
];

const Pairs = ({ type }: { readonly type: Mergeable }) => {
  const query = useInfiniteQuery(pairsQuery(type));
  const pairs = query.data?.pages.flatMap(({ items }) => items);
  if (!pairs && query.error)
    return (
      <ErrorState
        what="The duplicates could not be read."
        error={query.error}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  if (!pairs) return <SkeletonRows label="Reading the duplicates" />;
  if (pairs.length === 0) return <EmptyState icon={Merge}>{NOTHING[type]}</EmptyState>;
  return (
    <>
      <PairList type={type} pairs={pairs} />
      {query.hasNextPage && (
        <div className="pt-3">
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
};

/** Contacts and accounts that are probably there twice, to be merged or told apart. */
export const Duplicates = () => {
  const [params] = useSearchParams();
  const type: Mergeable = params.get('type') === 'account' ? 'account' : 'contact';
  return (
    <Page title="Duplicates" footer={<KeyHints hints={KEYS} />}>
      <PageHeader title="Duplicates" lead="Who and what is probably there twice.">
        <ViewChips
          label="What"
          views={[
            { to: '?', label: 'Contacts', current: type === 'contact' },
            { to: '?type=account', label: 'Accounts', current: type === 'account' },
          ]}
        />
      </PageHeader>
      <div className={`${PAGE_X} pt-3 pb-8`}>
        <Pairs key={type} type={type} />
      </div>
    </Page>
  );
};
