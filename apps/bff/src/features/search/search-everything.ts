import { RECORD_TYPES, type RecordType } from '@daybook/shared/records/record-type';
import type { Everything, EverythingQuery } from '@daybook/shared/search/search';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import { findHits, toHit } from '../records/record-hits.store.ts';
import { findActivities } from './find-activities.ts';
import { findFiles } from './find-files.ts';
import { findNamed } from './find-named.ts';
import { findWorkedWith } from './worked-with.store.ts';

const OF_A_KIND = 5;

/** Looks through all records, activities and files for words, as somebody types them; the best kind of record first. */
export const searchEverything = async (
  deps: Deps,
  user: CurrentUser,
  { q }: EverythingQuery,
): Promise<Everything> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const wanted = wantedWords(q);
  if (wanted.length === 0) return { records: [], activities: [], files: [] };
  const { db } = deps;
  const close = await findWorkedWith(db.read, user.key);
  const looking = { userKey: user.key, close, wanted, limit: OF_A_KIND };
  const found = await findNamed(db, RECORD_TYPES, looking);
  const hits = await findHits(
    db.read,
    found.map(({ key }) => key),
  );
  const byType = new Map<RecordType, ReturnType<typeof toHit>[]>();
  for (const { key } of found) {
    const row = hits.get(key);
    if (row === undefined) continue;
    const hit = toHit(row);
    const items = byType.get(hit.type) ?? [];
    if (items.length < OF_A_KIND) byType.set(hit.type, [...items, hit]);
  }
  return {
    records: [...byType].map(([type, items]) => ({ type, items })),
    activities: await findActivities(db, looking),
    files: await findFiles(db, looking),
  };
};
