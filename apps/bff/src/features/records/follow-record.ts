import type { Touched } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { indexWords, removeWords } from '../../platform/search/search.store.ts';
import { backfillAccount } from '../../platform/timeline/backfill.store.ts';
import { findOpenActivitiesOf } from '../activities/activities.store.ts';
import { moveFiles } from '../attachments/record-files.store.ts';
import { findKeysUnder, findRecordWords } from './record-words.store.ts';

/** The job that brings the search words of an account's records up to date after the account was renamed. */
export const REINDEX_JOB = 'records.reindex';

/** More records than this are not brought up to date on the spot. */
const AT_ONCE = 200;

type TouchedRecord = Touched<'record'>;

const movedTo = ({ before, after }: TouchedRecord): number | null =>
  before === null || after === null || before.account_key === after.account_key ? null : after.account_key;

const isMoved = ({ before, after }: TouchedRecord): boolean =>
  before !== null && after !== null && before.account_key !== after.account_key;

const isRenamedAccount = ({ before, after }: TouchedRecord): boolean =>
  before !== null && after !== null && after.type === 'account' && before.title !== after.title;

const followWords = async (op: Operation, touched: readonly TouchedRecord[]): Promise<void> => {
  const isFound = ({ after }: TouchedRecord): boolean => after !== null && after.merged_into_key === null;
  const gone = touched.filter((record) => !isFound(record)).map(({ key }) => key);
  const standing = touched.filter(isFound).map(({ key }) => key);
  await removeWords(op, 'record', gone);
  await indexWords(op, 'record', await findRecordWords(op.db, standing));
};

/** Contacts are found by their account's name, so their words follow it; many of them by a job. */
const followName = async (op: Operation, accountKey: number): Promise<void> => {
  const keys = await findKeysUnder(op.db, accountKey, { after: 0, limit: AT_ONCE });
  if (keys.length < AT_ONCE) await indexWords(op, 'record', await findRecordWords(op.db, keys));
  else op.enqueue({ kind: REINDEX_JOB, payload: { accountKey }, once: `${REINDEX_JOB}:${accountKey}` });
};

/** Brings what depends on records up to date: search words, their open activities' and files' account, its timeline. */
export const followRecords = async (op: Operation, touched: readonly TouchedRecord[]): Promise<void> => {
  await followWords(op, touched);
  for (const { key } of touched.filter(isRenamedAccount)) await followName(op, key);
  for (const { key, after } of touched.filter(isMoved)) {
    await moveFiles(op.db, key, after?.account_key ?? null);
    for (const activity of await findOpenActivitiesOf(op.db, key)) await op.refresh('activity', activity);
  }
  for (const record of touched) {
    const accountKey = movedTo(record);
    if (accountKey !== null && record.before?.account_key === null)
      await backfillAccount(op, record.key, accountKey);
  }
};
