import { padded } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';

export interface NamedAccount {
  readonly key: number;
  readonly title: string;
  readonly fold: string;
}

const AT_ONCE = 500;

/** The accounts in use that have one of these folded names, the oldest first. */
export const findAccountsByFold = async (db: Reader, folds: readonly string[]): Promise<NamedAccount[]> => {
  const found: NamedAccount[] = [];
  for (let at = 0; at < folds.length; at += AT_ONCE)
    found.push(
      ...(await db
        .selectFrom('account')
        .innerJoin('record', 'record.key', 'account.key')
        .select(['account.key', 'record.title', 'account.folded_name as fold'])
        .where('account.folded_name', 'in', padded(folds.slice(at, at + AT_ONCE)))
        .where('record.state', '<>', 'trashed')
        .orderBy('account.key')
        .execute()),
    );
  return found;
};
