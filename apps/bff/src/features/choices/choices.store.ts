import { type Selectable, sql } from 'kysely';
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

const USES = {
  topic: [['activity', 'topic']],
  outcome: [['activity', 'outcome']],
  source: [['activity', 'source']],
  'source-reason': [['activity', 'source_reason']],
  'lost-reason': [
    ['opportunity', 'lost_reason'],
    ['contact', 'lost_reason'],
  ],
} as const;

/** Whether anything has it. Looks through all of it: only asked when one is to be removed. */
export const isChoiceUsed = async (
  db: Reader,
  { list, code }: Pick<ChoiceEntity, 'list' | 'code'>,
): Promise<boolean> => {
  for (const [table, column] of USES[list as keyof typeof USES]) {
    const row = await db
      .selectFrom(table)
      .select('key')
      .where(sql.ref(column), '=', code)
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
};
