import { useEffect, useEffectEvent } from 'react';
import { ButtonLink } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PAGE_X, Page } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import type { ListAddress } from '../list-address.ts';
import { listPath } from '../list-links.ts';
import { keepQueue } from '../queue.state.ts';
import { placeIn } from '../queue.ts';
import { useQueueBuilding } from '../use-queue-building.ts';
import { useCameFrom, useQueueMoves } from '../use-queue-work.ts';

interface StartProps {
  readonly address: ListAddress;
  /** The item to begin at; the first when there is no such one. */
  readonly id: string | undefined;
}

/** Reads the list and goes to the first item. */
export const QueueStart = ({ address, id }: StartProps) => {
  const go = useQueueMoves(address);
  const { first } = useCameFrom();
  const { queue, error, retry } = useQueueBuilding(address);
  const begin = useEffectEvent(() => {
    if (queue === undefined) return;
    keepQueue(queue);
    const wanted = [id, first].find((one) => typeof one === 'string' && placeIn(queue, one) >= 0);
    go(wanted ?? queue.items[0]?.id ?? null);
  });
  const isEmpty = queue?.items.length === 0;
  const ready = queue !== undefined && !isEmpty;
  useEffect(() => {
    if (ready) begin();
  }, [ready]);
  return (
    <Page title="Queue">
      <div className={`${PAGE_X} py-6`}>
        <h1 tabIndex={-1} className="sr-only">
          Queue
        </h1>
        {isEmpty ? (
          <EmptyState action={<ButtonLink to={listPath(address)}>Back to the list</ButtonLink>}>
            Nothing in this list is open.
          </EmptyState>
        ) : error ? (
          <ErrorState what="The list could not be read." error={error} onRetry={retry} />
        ) : (
          <SkeletonRows label="Reading the list" rows={4} />
        )}
      </div>
    </Page>
  );
};
