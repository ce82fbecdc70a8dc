import type { DuplicatePair, DuplicatesQuery } from '@daybook/shared/duplicates/duplicate-pair';
import { pairWords } from '@daybook/shared/duplicates/duplicate-pair.rules';
import { type Page, readCursor, writeCursor } from '@daybook/shared/kernel/page';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findHits, toHit } from '../records/record-hits.store.ts';
import { selectPairs } from './pairs.store.ts';

const placeOf = (cursor: string | undefined): readonly [number, number] | undefined => {
  const [rank, key] = cursor === undefined ? [] : (readCursor(cursor, ['number', 'number']) ?? []);
  return rank === undefined || key === undefined ? undefined : [Number(rank), Number(key)];
};

/** Pairs of records that are probably one and that nobody has looked at, the likeliest first. */
export const listDuplicates = async (
  { db: { read } }: Deps,
  user: CurrentUser,
  { type, cursor, limit }: DuplicatesQuery,
): Promise<Page<DuplicatePair>> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const rows = await selectPairs(read, { type, after: placeOf(cursor), limit }).execute();
  const hits = await findHits(read, [...new Set(rows.flatMap((row) => [row.one_key, row.other_key]))]);
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    items: rows.flatMap(({ key, reason, one_key, other_key }) => {
      const [one, other] = [hits.get(one_key), hits.get(other_key)];
      if (one === undefined || other === undefined) return [];
      const why = pairWords(reason, one.title, other.title);
      return [{ key, one: toHit(one), other: toHit(other), why }];
    }),
    cursor: last === undefined ? null : writeCursor([last.rank, last.key]),
  };
};
