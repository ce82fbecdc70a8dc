import type { ActivityHit } from '@daybook/shared/search/search';
import type { Db } from '../../platform/db/open.ts';
import { findCustomTexts } from '../../platform/fields/custom-texts.store.ts';
import { isFoundIn } from '../../platform/search/tokens.ts';
import { toActivityHit } from './activity-hit.ts';
import { type ActivityCandidate, findActivityCandidates, findActivityHits } from './activity-hits.store.ts';

const REACHES = ['beginnings', 'anywhere'] as const;

interface Looking {
  readonly userKey: number;
  readonly wanted: readonly string[];
  readonly limit: number;
}

const collect = async (
  db: Db,
  { userKey, wanted, limit }: Looking,
): Promise<Map<number, ActivityCandidate>> => {
  const found = new Map<number, ActivityCandidate>();
  for (const reach of REACHES) {
    if (found.size >= limit) break;
    for (const row of await findActivityCandidates(db, { wanted, reach, userKey }))
      if (!found.has(row.key)) found.set(row.key, row);
  }
  return found;
};

/** The words in the subject before words in the text, the user's own before others', what is to do before what is done. */
const rankOf = (row: ActivityCandidate, wanted: readonly string[], userKey: number): number =>
  (isFoundIn(row.subject, wanted) ? 0 : 4) +
  (row.owner_key === userKey ? 0 : 2) +
  (row.status === 'open' ? 0 : 1);

const latest = ({ completed_at, created_at }: ActivityCandidate): number => completed_at ?? created_at;

/** Activities that have all the words in subject, notes, message or defined fields, the best first. */
export const findActivities = async (db: Db, looking: Looking): Promise<ActivityHit[]> => {
  const { wanted, userKey, limit } = looking;
  const keys = [...(await collect(db, looking)).values()]
    .map((row) => ({ row, rank: rankOf(row, wanted, userKey) }))
    .sort((a, b) => a.rank - b.rank || latest(b.row) - latest(a.row) || b.row.key - a.row.key)
    .slice(0, limit)
    .map(({ row }) => row.key);
  const hits = await findActivityHits(db.read, keys);
  const own = await findCustomTexts(db.read, keys, 'activity_key');
  return keys
    .flatMap((key) => hits.get(key) ?? [])
    .map((row) => toActivityHit(row, own.get(row.key) ?? [], wanted));
};
