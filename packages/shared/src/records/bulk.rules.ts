import { numberText } from '../kernel/number-text.rules.ts';
import { RECORD_TYPE_LABELS, type RecordType } from './record-type.ts';

const DONE = {
  assign: 'Assigned',
  tag: 'Tagged',
  untag: 'Took tags off',
  change: 'Changed',
  archive: 'Archived',
  unarchive: 'Put back',
  trash: 'Deleted',
  restore: 'Restored',
} as const;

/** What can be done to many records. */
export type RecordDeedName = keyof typeof DONE;

/** The fields that can be given to many records of a type at once, by their names at the API. */
export const BULK_FIELDS = {
  account: ['country'],
  contact: ['accountId', 'jobTitle', 'lifecycleStage', 'lifecycleStatus', 'lostReason', 'zone', 'language'],
  opportunity: ['accountId', 'stage', 'lostReason', 'expectedClosingOn'],
  deal: ['accountId'],
  campaign: ['accountId'],
  contract: ['accountId'],
} as const satisfies Readonly<Record<RecordType, readonly string[]>>;

/** "12 contacts", "1 opportunity"; `number` writes the number as its reader has it. */
export const recordCount = (type: RecordType, count: number, number = numberText): string => {
  const { one, many } = RECORD_TYPE_LABELS[type];
  return `${number(count)} ${(count === 1 ? one : many).toLowerCase()}`;
};

/** What was done, in words: "Tagged 12 contacts", "Assigned 3 accounts to Ben Adeyemi" (to nobody where `to` is null). */
export const recordBulkLabel = (deed: RecordDeedName, what: string, to?: string | null): string =>
  `${DONE[deed]} ${what}${deed === 'assign' ? ` to ${to ?? 'nobody'}` : ''}`;
