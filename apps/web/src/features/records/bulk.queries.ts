import type { BulkAnswer } from '@daybook/shared/activities/bulk';
import type { RecordDeed } from '@daybook/shared/records/bulk';
import { recordBulkLabel, recordCount } from '@daybook/shared/records/bulk.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { currentFormats } from '../../shared/lib/preferences.state.ts';
import { type Left, leftText } from '../../shared/operations/bulk-ended.tsx';
import { useDone } from '../../shared/operations/undo.queries.ts';
import { askedFor, type ListFilter } from './list-filter.ts';
import { readJson, searchOf, writeJson } from './records.queries.ts';

export const AFFECTS = ['records', 'activities', 'timeline', 'operations'] as const;

const listed = (filter: ListFilter) => {
  const { sort: _order, ...asked } = askedFor(filter);
  return asked;
};

/** How many records a list holds, read or not. */
export const recordCountQuery = (type: RecordType, filter: ListFilter) =>
  queryOptions({
    queryKey: ['records', 'count', type, listed(filter)],
    queryFn: ({ signal }) =>
      readJson<{ count: number; capped: boolean }>(
        `/records/count?${searchOf({ type, ...listed(filter) })}`,
        signal,
      ),
    staleTime: 0,
  });

interface Checked {
  readonly checked: ReadonlySet<string>;
  readonly allBut?: ReadonlySet<string>;
}

/** Which records are meant: these, or all of the list but a few. */
export const selectionOf = (filter: ListFilter, { checked, allBut }: Checked) =>
  allBut ? { matching: listed(filter), except: [...allBut] } : { ids: [...checked] };

/** What is done, and of handing over, to whom (null: nobody). */
export interface BulkGiven {
  readonly deed: RecordDeed;
  readonly to?: string | null;
}

interface BulkRequest extends BulkGiven {
  readonly select: ReturnType<typeof selectionOf>;
}

/** What goes on after it was asked for, and what it has left. */
export interface BulkProgress {
  readonly running: string | null;
  readonly left: Left | null;
}

/** Does one thing to all that is selected, says what came of it, and offers to take it back. */
export const useBulkRecords = (type: RecordType, onDone: (progress: BulkProgress) => void) => {
  const done = useDone();
  return useMutation({
    mutationFn: ({ select, deed }: BulkRequest): Promise<BulkAnswer> =>
      writeJson('POST', '/records/bulk', { type, select, deed }),
    meta: { affects: AFFECTS, ownErrors: true },
    onSuccess: ({ operationId, running, done: count, skipped }, { deed, to }) => {
      if (running) {
        onDone({ running: operationId, left: null });
        return;
      }
      const what = recordCount(type, count, currentFormats().number);
      const was = count === 0 ? 'Nothing was changed' : recordBulkLabel(deed.do, what, to);
      const said = `${was}.${leftText(skipped.length)}`;
      onDone({ running: null, left: skipped.length > 0 ? { said, items: skipped } : null });
      done(said, operationId);
    },
  });
};
