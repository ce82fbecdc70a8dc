import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import { create } from 'zustand';
import type { Left } from '../../shared/operations/bulk-ended.tsx';

/** What is asked about everything selected. */
export type BulkQuestion =
  | 'complete'
  | 'reopen'
  | 'snooze'
  | 'reschedule'
  | 'assign'
  | 'delete'
  | FieldQuestion;

/** Which field of all of them is changed, or which tags they get or lose. */
export type FieldQuestion = 'tag' | 'untag' | 'change';

/** A bulk action that goes on by itself. */
export interface RunningBulk {
  readonly operationId: string;
  readonly deed: ActivityDeed['do'];
}

interface Bulk {
  readonly question: BulkQuestion | null;
  readonly running: RunningBulk | null;
  readonly left: Left | null;
}

const useBulkStore = create<Bulk>()(() => ({ question: null, running: null, left: null }));

export const useBulk = (): Bulk => useBulkStore();
/** Whether there is something to show that does not hang on a selection. */
export const useIsBulkBusy = (): boolean =>
  useBulkStore(({ running, left }) => running !== null || left !== null);

export const setBulk = (next: Partial<Bulk>): void => useBulkStore.setState(next);
