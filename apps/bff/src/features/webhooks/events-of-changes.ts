import type { RecordType } from '@daybook/shared/records/record-type';
import type { Change, Fields } from '../../platform/operation/journal.ts';

/** What became of one thing, as the job that tells of it is given it. The type of what is only changed is looked up. */
export interface Deed {
  readonly table: 'record' | 'activity';
  readonly key: number;
  readonly deed: string;
  /** Of what is not there any more. */
  readonly gone?: { readonly id: string; readonly type: RecordType | null };
}

const isTrashed = (table: string, { state, trashed_at }: Fields): boolean =>
  table === 'record' ? state === 'trashed' : trashed_at !== null && trashed_at !== undefined;

/** Whether one of the columns that say it is in the trash has changed. */
const movedBin = (table: string, after: Fields): boolean =>
  table === 'record' ? after['state'] !== undefined : after['trashed_at'] !== undefined;

const deedsOfUpdate = ({ table, before, after }: Change): string => {
  const into = table === 'record' ? after['merged_into_key'] : undefined;
  if (into !== undefined) return into === null ? 'restored' : 'merged';
  if (movedBin(table, after) && isTrashed(table, before) !== isTrashed(table, after))
    return isTrashed(table, after) ? 'trashed' : 'restored';
  if (table === 'activity' && after['completed_at'] !== undefined && before['completed_at'] === null)
    return 'completed';
  if (table === 'activity' && after['completed_at'] === null) return 'reopened';
  return 'changed';
};

const deedsOf = (change: Change): string[] => {
  if (change.action === 'update') return [deedsOfUpdate(change)];
  if (change.action === 'remove') return ['removed'];
  const isDone = change.table === 'activity' && change.after['completed_at'] != null;
  return isDone ? ['created', 'completed'] : ['created'];
};

const goneOf = ({ action, before }: Change): Pick<Deed, 'gone'> =>
  action === 'remove'
    ? { gone: { id: String(before['id']), type: (before['type'] ?? null) as RecordType | null } }
    : {};

/** What an operation did to records and activities, in order. */
export const deedsOfChanges = (changes: readonly Change[]): Deed[] =>
  changes.flatMap((change) => {
    const { table, key } = change;
    if (table !== 'record' && table !== 'activity') return [];
    return deedsOf(change).map((deed) => ({ table, key, deed, ...goneOf(change) }));
  });
