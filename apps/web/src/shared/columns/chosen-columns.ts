import type { ListColumn } from '@daybook/shared/records/record-columns.rules';

/** The columns of a list behind the one that stays, and how they are chosen. */
export interface ChosenColumns {
  /** What can be shown. */
  readonly all: readonly ListColumn[];
  /** What is shown, in order. */
  readonly columns: readonly ListColumn[];
  /** What was asked for, in order: also what is not there to show any more. */
  readonly keys: readonly string[];
  readonly show: (keys: readonly string[]) => void;
  /** Goes back to what the list opens with. */
  readonly showFirst: () => void;
  /** It is as it opens. */
  readonly isFirst: boolean;
}
