import type { RecordHit, RecordSearchQuery } from '@daybook/shared/records/record-list';
import { RECORD_TYPES, type RecordType } from '@daybook/shared/records/record-type';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import { type Ranked, rankRecords } from './rank-records.ts';
import { findHits, toHit } from './record-hits.store.ts';
import { type Candidate, findCandidates, findRecent } from './search-records.store.ts';

/** Each is looked through only where those before have not given enough. */
const STAGES = [
  { state: 'live', reach: 'beginnings' },
  { state: 'archived', reach: 'beginnings' },
  { state: 'live', reach: 'anywhere' },
  { state: 'archived', reach: 'anywhere' },
] as const;

const findOfType = async (
  { db }: Deps,
  userKey: number,
  { type, wanted, limit }: { type: RecordType; wanted: readonly string[]; limit: number },
): Promise<Ranked<Candidate>[]> => {
  const found = new Map<number, Ranked<Candidate>>();
  for (const [stage, { state, reach }] of STAGES.entries()) {
    if (found.size >= limit) break;
    for (const rows of await findCandidates(db, { type, state, wanted, reach, userKey }))
      for (const row of rows) if (!found.has(row.key)) found.set(row.key, { row, stage });
  }
  return [...found.values()];
};

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
  const found: Ranked<Candidate>[] = [];
  for (const type of types) found.push(...(await findOfType(deps, user.key, { type, wanted, limit })));
  return rankRecords(found, wanted, user.key);
};

/**
 * Finds records as people type: by any part of words in any order, without accents, by digits of numbers; the user's own
 * first. With nothing typed, the recent ones.
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
