import { LINKEDIN_PLANS, type LinkedInPlan } from '@daybook/shared/linkedin/linkedin-actions.rules';
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

export const saveLinkedInPlan = async (db: Reader, userKey: number, plan: LinkedInPlan): Promise<void> => {
  await db
    .insertInto('preference')
    .values({ user_key: userKey, name: PLAN, value: plan })
    .onConflict((conflict) => conflict.columns(['user_key', 'name']).doUpdateSet({ value: plan }))
    .execute();
};
