import type { RecordHit, RecordSearchQuery } from '@daybook/shared/records/record-list';
import { RECORD_TYPES } from '@daybook/shared/records/record-type';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { wordsOf } from '../../platform/search/words.ts';
import { findHits, toHit } from './record-hits.store.ts';
import { type Candidate, findCandidates, findRecent } from './search-records.store.ts';

/** Best first: the name itself, then names having every word, then other matches; in use before archived, recent first. */
const rankOf = (row: Candidate, words: readonly string[]): number => {
  const title = wordsOf(row.title);
  if (title.join(' ') === words.join(' ')) return 0;
  if (words.every((word) => title.some((part) => part.startsWith(word)))) return row.state === 'live' ? 1 : 2;
  return row.state === 'live' ? 3 : 4;
};

/** Finds records as people type: by the beginnings of words in any order, without accents; the recent ones for nothing. */
export const searchRecords = async (
  deps: Deps,
  user: CurrentUser,
  { q, types = [...RECORD_TYPES], limit }: RecordSearchQuery,
): Promise<{ items: RecordHit[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const words = wordsOf(q);
  const rows =
    words.length === 0
      ? await findRecent(deps.db, types, limit)
      : await findCandidates(deps.db, { types, text: q });
  const ranked = rows
    .map((row) => ({ row, rank: rankOf(row, words) }))
    .sort(
      (a, b) => a.rank - b.rank || b.row.last_activity_at - a.row.last_activity_at || a.row.key - b.row.key,
    );
  const keys = ranked.slice(0, limit).map(({ row }) => row.key);
  const hits = await findHits(deps.db.read, keys);
  return { items: keys.flatMap((key) => hits.get(key) ?? []).map(toHit) };
};
