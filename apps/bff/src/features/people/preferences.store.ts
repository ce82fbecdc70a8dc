import { LINKEDIN_PLANS, type LinkedInPlan } from '@daybook/shared/linkedin/linkedin-actions.rules';
import type { MeChange } from '@daybook/shared/people/access';
import type { Me } from '@daybook/shared/people/user';
import { RECORD_TYPES, type RecordType } from '@daybook/shared/records/record-type';
import type { Reader } from '../../platform/db/open.ts';

const PLAN = 'linkedin.plan';

/** What the user pays LinkedIn for; nothing, as long as they have not said so. */
export const findLinkedInPlan = async (db: Reader, userKey: number): Promise<LinkedInPlan> => {
  const row = await db
    .selectFrom('preference')
    .select('value')
    .where('user_key', '=', userKey)
    .where('name', '=', PLAN)
    .executeTakeFirst();
  return LINKEDIN_PLANS.find(({ value }) => value === row?.value)?.value ?? 'basic';
};

const save = async (db: Reader, userKey: number, name: string, value: string): Promise<void> => {
  await db
    .insertInto('preference')
    .values({ user_key: userKey, name, value })
    .onConflict((conflict) => conflict.columns(['user_key', 'name']).doUpdateSet({ value }))
    .execute();
};

export const saveLinkedInPlan = (db: Reader, userKey: number, plan: LinkedInPlan): Promise<void> =>
  save(db, userKey, PLAN, plan);

const columnsName = (type: RecordType): string => `columns.${type}`;

/** The columns that the user chose last on each list of records. */
export const findListColumns = async (db: Reader, userKey: number): Promise<Me['listColumns']> => {
  const names = RECORD_TYPES.map(columnsName);
  const rows = await db
    .selectFrom('preference')
    .select(['name', 'value'])
    .where('user_key', '=', userKey)
    .where('name', 'in', names)
    .execute();
  const chosen = new Map(rows.map(({ name, value }) => [name, value]));
  return Object.fromEntries(
    RECORD_TYPES.flatMap((type) => {
      const columns = chosen.get(columnsName(type));
      return columns === undefined ? [] : [[type, columns]];
    }),
  );
};

/** Null: the first columns again. */
export const saveListColumns = async (
  db: Reader,
  userKey: number,
  given: NonNullable<MeChange['listColumns']>,
): Promise<void> => {
  for (const type of RECORD_TYPES) {
    const columns = given[type];
    if (typeof columns === 'string') await save(db, userKey, columnsName(type), columns);
    else if (columns === null)
      await db
        .deleteFrom('preference')
        .where('user_key', '=', userKey)
        .where('name', '=', columnsName(type))
        .execute();
  }
};
