import type { RecordHit, RecordSearchQuery } from '@daybook/shared/records/record-list';
import { RECORD_TYPES } from '@daybook/shared/records/record-type';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import { findHits, toHit } from '../records/record-hits.store.ts';
import { findNamed } from './find-named.ts';
import { type Candidate, findRecent } from './search-records.store.ts';
import { findWorkedWith } from './worked-with.store.ts';

const byActivity = (a: Candidate, b: Candidate): number =>
  b.last_activity_at - a.last_activity_at || a.key - b.key;

const findKeys = async (
  deps: Deps,
  user: CurrentUser,
  { q, types = [...RECORD_TYPES], limit }: RecordSearchQuery,
): Promise<number[]> => {
  const wanted = wantedWords(q);
  if (wanted.length === 0) {
    const recent = await findRecent(deps.db, types, limit);
    return recent.sort(byActivity).map(({ key }) => key);
  }
  const close = await findWorkedWith(deps.db.read, user.key);
  const found = await findNamed(deps.db, types, { userKey: user.key, close, wanted, limit });
  return found.map(({ key }) => key);
};

/**
 * Finds records as people type: by any part of words in any order, without accents, by digits of numbers; what the user
 * works with first. With nothing typed, the recent ones.
 */
export const searchRecords = async (
  deps: Deps,
  user: CurrentUser,
  query: RecordSearchQuery,
): Promise<{ items: RecordHit[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const keys = (await findKeys(deps, user, query)).slice(0, query.limit);
  const hits = await findHits(deps.db.read, keys);
  return { items: keys.flatMap((key) => hits.get(key) ?? []).map(toHit) };
};
