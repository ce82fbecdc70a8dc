import { sql } from 'kysely';
import { readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';

export interface NamedAccount {
  readonly key: number;
  readonly title: string;
  readonly fold: string;
}

/** The accounts in use that have one of these folded names, the oldest first. */
export const findAccountsByFold = async (db: Reader, folds: readonly string[]): Promise<NamedAccount[]> => {
  const found = await readMany(db, 'accounts by name', folds, (some) =>
    db
      .selectFrom('account')
      .innerJoin('record as was', 'was.key', 'account.key')
      // What an account was called that was merged leads to what it is part of.
      .innerJoin('record', (join) =>
        join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`),
      )
      .select(['record.key', 'record.title', 'account.folded_name as fold'])
      .where('account.folded_name', 'in', some)
      .where('record.state', '<>', sql.lit('trashed')),
  );
  // Two of one name that were merged are one.
  const once = new Map(found.map((account) => [`${account.key} ${account.fold}`, account]));
  return [...once.values()].toSorted((a, b) => a.key - b.key);
};
