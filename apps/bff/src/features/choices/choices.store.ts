import type { Selectable } from 'kysely';
import type { ChoiceTable } from '../../platform/db/activity-tables.ts';
import { hotRead } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';

export type ChoiceEntity = Selectable<ChoiceTable>;

/** All choices, each list in its order. */
export const listChoiceRows = (db: Reader): Promise<ChoiceEntity[]> =>
  db
    .selectFrom('choice')
    .selectAll()
    .orderBy('list')
    .orderBy('kind')
    .orderBy('place')
    .orderBy('key')
    .execute();

/** One list in its order, with what is retired. */
export const findChoicesOf = (db: Reader, list: string, kind: string): Promise<ChoiceEntity[]> =>
  db
    .selectFrom('choice')
    .selectAll()
    .where('list', '=', list)
    .where('kind', '=', kind)
    .orderBy('place')
    .orderBy('key')
    .execute();

const readByCode = hotRead((db, code: string) =>
  db.selectFrom('choice').selectAll().where('code', '=', code),
);

export const findChoice = async (db: Reader, code: string): Promise<ChoiceEntity | undefined> =>
  (await readByCode(db, code)).rows[0];

/** Whether any activity has it. Looks through all of them: only asked when one is to be removed. */
export const isChoiceUsed = async (
  db: Reader,
  { list, code }: Pick<ChoiceEntity, 'list' | 'code'>,
): Promise<boolean> => {
  const column = list === 'topic' ? 'topic' : 'outcome';
  const row = await db
    .selectFrom('activity')
    .select('key')
    .where(column, '=', code)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
