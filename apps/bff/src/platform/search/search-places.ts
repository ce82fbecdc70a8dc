import type { RecordState, RecordType } from '@daybook/shared/records/record-type';

const OF_TYPE: Readonly<Record<RecordType, string>> = {
  account: 'a',
  contact: 'c',
  opportunity: 'o',
  deal: 'd',
  campaign: 'm',
  contract: 'k',
};
const OF_STATE: Readonly<Record<RecordState, string>> = { live: 'l', archived: 'x', trashed: 't' };

/** Where search finds a record: with those of its type that are in the same state. */
export const recordPlace = (type: RecordType, state: RecordState): string => OF_TYPE[type] + OF_STATE[state];

/** Where search finds an activity. */
export const activityPlace = (isTrashed: boolean): string => (isTrashed ? 't' : 'l');
