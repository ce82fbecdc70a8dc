import { type Kysely, type Selectable, sql } from 'kysely';
import type { NotDuplicateTable } from '../../platform/db/merge-tables.ts';
import type { Db, Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';

export interface PairKeys {
  /** The smaller key of the two. */
  readonly one_key: number;
  readonly other_key: number;
}

export const pairOf = (key: number, with_: number): PairKeys => ({
  one_key: Math.min(key, with_),
  other_key: Math.max(key, with_),
});

/** A probable duplicate of a record: the smaller the rank, the likelier. */
export interface FoundPair extends PairKeys {
  readonly type: string;
  readonly reason: string;
  readonly rank: number;
}

export interface PairsAsked {
  readonly type: string;
  readonly after: readonly [rank: number, key: number] | undefined;
  readonly limit: number;
}

/** Pairs nobody has looked at, the likeliest first; what is in the trash or was merged by now is left out. */
export const selectPairs = (db: Reader, { type, after, limit }: PairsAsked) => {
  let query = db
    .selectFrom('duplicate_pair as pair')
    .innerJoin('record as one', 'one.key', 'pair.one_key')
    .innerJoin('record as other', 'other.key', 'pair.other_key')
    .select(['pair.key', 'pair.rank', 'pair.reason', 'pair.one_key', 'pair.other_key'])
    .where('pair.type', '=', type)
    // Written out, so that the partial index is used.
    .where(sql<boolean>`pair.dismissed = 0`)
    .where('one.state', 'in', ['live', 'archived'])
    .where('other.state', 'in', ['live', 'archived']);
  if (after !== undefined)
    query = query.where(sql<boolean>`(pair.rank, pair.key) > (${after[0]}, ${after[1]})`);
  return query.orderBy('pair.rank').orderBy('pair.key').limit(limit);
};

export const findNotDuplicate = (
  db: Reader,
  { one_key, other_key }: PairKeys,
): Promise<Selectable<NotDuplicateTable> | undefined> =>
  db
    .selectFrom('not_duplicate')
    .selectAll()
    .where('one_key', '=', one_key)
    .where('other_key', '=', other_key)
    .executeTakeFirst();

/** Derived of what was said of the two. */
export const markDismissed = async (
  db: Kysely<Database>,
  { one_key, other_key }: PairKeys,
  dismissed: 0 | 1,
): Promise<void> => {
  await db
    .updateTable('duplicate_pair')
    .set({ dismissed })
    .where('one_key', '=', one_key)
    .where('other_key', '=', other_key)
    .execute();
};

const otherOf = ({ one_key, other_key }: PairKeys, recordKey: number): number =>
  one_key === recordKey ? other_key : one_key;

const findStored = (db: Reader, recordKey: number) =>
  db
    .selectFrom('duplicate_pair')
    .select(['key', 'one_key', 'other_key', 'reason'])
    .where(({ or, eb }) => or([eb('one_key', '=', recordKey), eb('other_key', '=', recordKey)]))
    .execute();

const savePair = async (db: Kysely<Database>, pair: FoundPair): Promise<void> => {
  const dismissed = (await findNotDuplicate(db, pair)) === undefined ? 0 : 1;
  const columns = { reason: pair.reason, rank: pair.rank, dismissed };
  await db
    .insertInto('duplicate_pair')
    .values({ ...pair, dismissed })
    .onConflict((conflict) => conflict.columns(['one_key', 'other_key']).doUpdateSet(columns))
    .execute();
};

/** Makes the pairs of a record those found now; answers whether that changed anything. */
export const savePairs = async (
  { read, write }: Db,
  recordKey: number,
  found: readonly FoundPair[],
): Promise<boolean> => {
  const wanted = new Map(found.map((pair) => [otherOf(pair, recordKey), pair]));
  const stored = await findStored(read, recordKey);
  const gone = stored.filter((pair) => wanted.get(otherOf(pair, recordKey))?.reason !== pair.reason);
  const there = new Set(
    stored.filter((pair) => !gone.includes(pair)).map((pair) => otherOf(pair, recordKey)),
  );
  const fresh = [...wanted].filter(([other]) => !there.has(other)).map(([, pair]) => pair);
  if (gone.length + fresh.length === 0) return false;
  await write.transaction().execute(async (tx) => {
    const keys = gone.map(({ key }) => key);
    if (keys.length > 0) await tx.deleteFrom('duplicate_pair').where('key', 'in', keys).execute();
    for (const pair of fresh) await savePair(tx, pair);
  });
  return true;
};
