import type { RecordType } from '@daybook/shared/records/record-type';
import type { CurrentUser } from '../../platform/actor.ts';
import { EXPORT_PAGE } from '../../platform/csv/csv-list.ts';
import { type RecordPage, readRecordPage } from './list-records.store.ts';
import type { RecordsQuery, Source } from './record-conditions.store.ts';

/** Keys read at once. What words find is brought into order anew for each reading, however few rows are taken of it. */
const KEYS_AHEAD = 2000;

/** Any cursor: where it goes on is remembered. */
const ON = 'on';

/** Reads a list from its top to its end for a file, a page at each call; without a cursor, from the top again. */
export const recordPages = (
  source: Source,
  user: CurrentUser,
  type: RecordType,
  query: Omit<RecordsQuery, 'limit' | 'cursor'>,
): ((cursor: string | undefined) => Promise<RecordPage>) => {
  let ahead: readonly number[] = [];
  let next: string | null | undefined;
  return async (cursor) => {
    if (cursor === undefined) {
      ahead = [];
      next = undefined;
    }
    if (ahead.length === 0 && next !== null)
      ({ keys: ahead, cursor: next } = await readRecordPage(source, user, type, {
        ...query,
        limit: KEYS_AHEAD,
        cursor: next,
      }));
    const keys = ahead.slice(0, EXPORT_PAGE);
    ahead = ahead.slice(EXPORT_PAGE);
    return { keys, cursor: ahead.length === 0 && next === null ? null : ON };
  };
};
