import { type Selectable, sql } from 'kysely';
import { padded } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { ContactTable } from '../../platform/db/record-tables.ts';

type Extra = Readonly<Record<string, string>>;

/** What a contact has in a column that imports kept. The names of columns are anybody's: "constructor" is one like others. */
export const keptText = (extra: Extra, column: string): string | undefined =>
  Object.hasOwn(extra, column) ? extra[column] : undefined;

/** One contact that has something in a column. */
export interface ColumnHolder {
  readonly key: number;
  readonly text: string;
}

const AT_ONCE = 1000;

/** The contacts behind a key that have something in a column that imports kept, and the key up to which was looked. */
const findSome = async (db: Reader, column: string, after: number) => {
  const rows = await db
    .selectFrom('contact')
    .select(['key', 'extra'])
    .where('key', '>', after)
    .where('extra', '<>', sql.lit('{}'))
    .orderBy('key')
    .limit(AT_ONCE)
    .execute();
  const holders = rows.flatMap(({ key, extra }): ColumnHolder[] => {
    const text = keptText(JSON.parse(extra) as Extra, column);
    return text === undefined ? [] : [{ key, text }];
  });
  return { holders, last: rows.length < AT_ONCE ? undefined : rows.at(-1)?.key };
};

/** All contacts that have something in a column that imports kept, in order. */
export const findColumnHolders = async (db: Reader, column: string): Promise<readonly ColumnHolder[]> => {
  const found: ColumnHolder[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const some: Awaited<ReturnType<typeof findSome>> = await findSome(db, column, after);
    found.push(...some.holders);
    after = some.last;
  }
  return found;
};

export type ContactRow = Selectable<ContactTable>;

/** The whole rows of contacts, in order. */
export const findContactRows = async (db: Reader, keys: readonly number[]): Promise<ContactRow[]> =>
  keys.length === 0
    ? []
    : db.selectFrom('contact').selectAll().where('key', 'in', padded(keys)).orderBy('key').execute();
