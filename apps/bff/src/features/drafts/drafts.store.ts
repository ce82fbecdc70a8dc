import { toInstant } from '@daybook/shared/kernel/time';
import type { Draft } from '@daybook/shared/messages/draft';
import type { Reader } from '../../platform/db/open.ts';

const subjectOf = (activityId: string): string => `activity:${activityId}`;

/** What this user typed into the message of an activity, if anything. */
export const findDraft = async (
  db: Reader,
  userKey: number,
  activityId: string,
): Promise<Draft | undefined> => {
  const row = await db
    .selectFrom('draft')
    .select(['body', 'saved_at'])
    .where('user_key', '=', userKey)
    .where('subject', '=', subjectOf(activityId))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...(JSON.parse(row.body) as Omit<Draft, 'savedAt'>), savedAt: toInstant(row.saved_at) };
};

export const saveDraft = async (
  db: Reader,
  { userKey, activityId, at }: { userKey: number; activityId: string; at: number },
  text: Omit<Draft, 'savedAt'>,
): Promise<void> => {
  const body = JSON.stringify(text);
  await db
    .insertInto('draft')
    .values({ user_key: userKey, subject: subjectOf(activityId), body, saved_at: at })
    .onConflict((conflict) => conflict.columns(['user_key', 'subject']).doUpdateSet({ body, saved_at: at }))
    .execute();
};

export const removeDraft = async (db: Reader, userKey: number, activityId: string): Promise<void> => {
  await db
    .deleteFrom('draft')
    .where('user_key', '=', userKey)
    .where('subject', '=', subjectOf(activityId))
    .execute();
};
