import type { RejectReason } from './reject-reason.ts';

/** Why a row was not taken, as it stands in the file of rejected rows. */
export const REJECT_WORDS: Readonly<Record<RejectReason, string>> = {
  nobody: 'The row has no name and no email address',
  nameless: 'The row has nothing to call it by',
  'cell-too-long': 'A cell holds more than 100,000 characters',
  'row-too-long': 'The row holds more than 1,000,000 characters',
  'too-many-cells': 'The row has more than 1,000 cells',
  erased: 'The row stands for somebody who was erased and is not to be imported again',
  'matches-trashed': 'The row stands for something in the trash. Restore it first',
  refused: 'The row could not be stored',
};
