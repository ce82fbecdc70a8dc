import type { Reader } from '../../platform/db/open.ts';
import type { Touched } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { hideTwins, showTwins } from '../../platform/timeline/merged-links.store.ts';
import { recountLastActivity } from '../../platform/timeline/withdraw-entries.store.ts';
import { findFamily, findRecordByKey } from './records.store.ts';

type TouchedRecord = Touched<'record'>;

/** Those that were part of the record before it was merged itself. */
const partsOf = (touched: readonly TouchedRecord[], key: number): number[] =>
  touched.filter(({ before }) => before?.merged_into_key === key).map((record) => record.key);

/**
 * What happened on a record is read with what happened on those merged into it: an entry that was on both is told and
 * counted once, and again on each when they are taken apart.
 */
export const followMerging = async (op: Operation, touched: readonly TouchedRecord[]): Promise<void> => {
  for (const { key, before, after } of touched) {
    const [from, to] = [before?.merged_into_key ?? null, after?.merged_into_key ?? null];
    // One that follows what it is part of has nothing to tell by itself.
    if (before === null || after === null || from === to || (from !== null && to !== null)) continue;
    if (to === null) await showTwins(op, key);
    else {
      const own = [key, ...partsOf(touched, key)];
      const kept = (await findFamily(op.db, [to])).filter((one) => !own.includes(one));
      await hideTwins(op, key, { own, kept });
    }
    await recountLastActivity(op, from === null ? [to ?? key] : [from, key].sort((a, b) => a - b));
  }
};

/** What was merged into something that lies in the trash would come out of there alone. */
export const mergedIntoTrash = async (key: number, db: Reader): Promise<string | undefined> => {
  const now = await findRecordByKey(db, key);
  const kept = now?.merged_into_key ? await findRecordByKey(db, now.merged_into_key) : undefined;
  return kept?.state === 'trashed' ? `${kept.title} is in the trash. Restore it first.` : undefined;
};
