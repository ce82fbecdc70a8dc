import type { ActivityDeed, BulkActivities, BulkAnswer } from '@daybook/shared/activities/bulk';
import { bulkLabel } from '@daybook/shared/activities/bulk.rules';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import { currentFormats } from '../../shared/lib/preferences.state.ts';
import { leftText } from '../../shared/operations/bulk-ended.tsx';
import { useDone } from '../../shared/operations/undo.queries.ts';
import { AFFECTS } from './act.ts';
import { setBulk } from './bulk.state.ts';
import { addressQuery, type ListAddress } from './list-address.ts';

/** How many activities a list holds, read or not. */
export const listCount = (address: ListAddress) =>
  queryOptions({
    queryKey: ['activities', 'count', address],
    queryFn: ({ signal }): Promise<{ count: number; capped: boolean }> =>
      answer(
        api.activities.count.$get(
          { query: { ...addressQuery(address), view: address.view } },
          { init: { signal } },
        ),
      ),
    staleTime: 0,
  });

/** Which activities are meant: these, or all of the list but a few. */
export const selectionOf = (
  address: ListAddress,
  { checked, allBut }: { checked: ReadonlySet<string>; allBut?: ReadonlySet<string> },
) =>
  allBut
    ? {
        matching: { ...addressQuery(address), view: address.view, sort: address.sort },
        except: [...allBut],
      }
    : { ids: [...checked] };

export interface BulkRequest {
  readonly select: ReturnType<typeof selectionOf>;
  readonly deed: BulkActivities['deed'];
  /** Of handing over: to whom. */
  readonly ownerName?: string;
}

/** "Completed 12 activities. 2 were left." */
export const bulkSentence = (
  deed: ActivityDeed['do'],
  { done, left, ownerName }: { done: number; left: number; ownerName?: string | undefined },
): string => {
  const was = done === 0 ? 'Nothing was changed' : bulkLabel(deed, done, ownerName, currentFormats().number);
  return `${was}.${leftText(left)}`;
};

/** Does one thing to all that is selected, says what came of it, and offers to take it back. */
export const useBulkActivities = (onDone: () => void) => {
  const done = useDone();
  return useMutation({
    mutationFn: ({ select, deed }: BulkRequest): Promise<BulkAnswer> =>
      answer(api.activities.bulk.$post({ json: { select, deed } })),
    meta: { affects: AFFECTS, ownErrors: true },
    onSuccess: ({ operationId, running, done: count, skipped }, { deed, ownerName }) => {
      onDone();
      if (running && operationId !== null) {
        setBulk({ running: { operationId, deed: deed.do }, left: null });
        return;
      }
      const said = bulkSentence(deed.do, { done: count, left: skipped.length, ownerName });
      setBulk({ left: skipped.length > 0 ? { said, items: skipped } : null });
      done(said, operationId);
    },
  });
};
