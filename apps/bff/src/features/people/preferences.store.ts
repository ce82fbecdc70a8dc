import { FIELD_NOUNS, type FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { LINKEDIN_PLANS, type LinkedInPlan } from '@daybook/shared/linkedin/linkedin-actions.rules';
import type { MeChange } from '@daybook/shared/people/access';
import type { Me } from '@daybook/shared/people/user';
import type { Reader } from '../../platform/db/open.ts';

const PLAN = 'linkedin.plan';

const columnsName = (type: FieldNoun): string => `columns.${type}`;

const readValues = async (
  db: Reader,
  userKey: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('preference')
    .select(['name', 'value'])
    .where('user_key', '=', userKey)
    .where('name', 'in', names)
    .execute();
  return new Map(rows.map(({ name, value }) => [name, value]));
};

const planIn = (values: ReadonlyMap<string, string>): LinkedInPlan =>
  LINKEDIN_PLANS.find(({ value }) => value === values.get(PLAN))?.value ?? 'basic';

/** What the user pays LinkedIn for; nothing, as long as they have not said so. */
export const findLinkedInPlan = async (db: Reader, userKey: number): Promise<LinkedInPlan> =>
  planIn(await readValues(db, userKey, [PLAN]));

/** What the user pays LinkedIn for, and the columns that they chose last on each list. */
export const findPreferences = async (
  db: Reader,
  userKey: number,
): Promise<Pick<Me, 'linkedInPlan' | 'listColumns'>> => {
  const values = await readValues(db, userKey, [PLAN, ...FIELD_NOUNS.map(columnsName)]);
  const listColumns = FIELD_NOUNS.flatMap((type) => {
    const columns = values.get(columnsName(type));
    return columns === undefined ? [] : [[type, columns] as const];
  });
  return { linkedInPlan: planIn(values), listColumns: Object.fromEntries(listColumns) };
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

/** Null: the first columns again. */
export const saveListColumns = async (
  db: Reader,
  userKey: number,
  given: NonNullable<MeChange['listColumns']>,
): Promise<void> => {
  for (const type of FIELD_NOUNS) {
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
