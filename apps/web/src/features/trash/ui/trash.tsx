import { may } from '@daybook/shared/people/may.rules';
import { TRASH_DAYS } from '@daybook/shared/records/record-type';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { type Kind, trashQuery } from '../trash.queries.ts';
import { TrashedRow } from './trashed-row.tsx';

const NOTHING: Readonly<Record<Kind, string>> = {
  record: `Records that are deleted lie here for ${TRASH_DAYS} days, to be restored.`,
  activity: `Activities that are deleted lie here for ${TRASH_DAYS} days, to be restored.`,
};

const Things = ({ of }: { readonly of: Kind }) => {
  const { id, role } = useMe();
  const mayDelete = may({ id, role, teamMates: [] }, 'record.erase');
  const query = useInfiniteQuery(trashQuery(of));
  const things = query.data?.pages.flatMap(({ items }) => items);
  if (!things && query.error)
    return (
      <ErrorState
        what="The trash could not be read."
        error={query.error}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  if (!things) return <SkeletonRows label="Reading the trash" />;
  if (things.length === 0) return <EmptyState icon={Trash2}>{NOTHING[of]}</EmptyState>;
  return (
    <>
      <ul aria-label="In the trash">
        {things.map((thing) => (
          <TrashedRow key={thing.id} thing={thing} mayDelete={mayDelete} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="pt-3">
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show earlier
          </Button>
        </div>
      )}
    </>
  );
};

/** What was deleted and can be restored: records, and activities. */
export const Trash = () => {
  const [params] = useSearchParams();
  const of: Kind = params.get('of') === 'activity' ? 'activity' : 'record';
  return (
    <Page title="Trash">
      <PageHeader title="Trash" lead={`What is deleted can be restored for ${TRASH_DAYS} days.`}>
        <ViewChips
          label="What"
          views={[
            { to: '?', label: 'Records', current: of === 'record' },
            { to: '?of=activity', label: 'Activities', current: of === 'activity' },
          ]}
        />
      </PageHeader>
      <div className={`${PAGE_X} pt-3 pb-8`}>
        <Things key={of} of={of} />
      </div>
    </Page>
  );
};
