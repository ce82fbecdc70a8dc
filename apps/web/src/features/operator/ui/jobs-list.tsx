import type { Job } from '@daybook/shared/operator/job';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { jobsQuery } from '../operator.queries.ts';

interface JobsListProps {
  readonly state: 'active' | 'dead';
  readonly label: string;
  readonly empty: string;
  readonly renderJob: (job: Job) => ReactNode;
}

/** A list of jobs, by the page. */
export const JobsList = ({ state, label, empty, renderJob }: JobsListProps) => {
  const query = useInfiniteQuery(jobsQuery(state));
  const jobs = query.data?.pages.flatMap(({ items }) => items);
  if (!jobs && query.error)
    return (
      <ErrorState
        what="The work in the background could not be read."
        error={query.error}
        onRetry={() => void query.refetch()}
        busy={query.isFetching}
      />
    );
  if (!jobs) return <SkeletonRows label="Reading the work in the background" rows={2} />;
  if (jobs.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <>
      <ul aria-label={label}>
        {jobs.map((job) => (
          <li
            key={job.key}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-2.5 first:border-t-0"
          >
            {renderJob(job)}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <div>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
};
