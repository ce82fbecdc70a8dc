import type { Reader } from '../../platform/db/open.ts';

/** Notes an attempt, forgets the subject's old ones, and answers the key of the new one. */
export const insertAttempt = async (
  db: Reader,
  subject: string,
  { now, since }: { now: number; since: number },
): Promise<number> => {
  await db.deleteFrom('attempt').where('subject', '=', subject).where('at', '<', since).execute();
  const { key } = await db
    .insertInto('attempt')
    .values({ subject, at: now })
    .returning('key')
    .executeTakeFirstOrThrow();
  return key;
};

/** The moments of the subject's attempts since, oldest first. */
export const findAttempts = async (db: Reader, subject: string, since: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('attempt')
    .select('at')
    .where('subject', '=', subject)
    .where('at', '>=', since)
    .orderBy('at')
    .execute();
  return rows.map(({ at }) => at);
};

export const removeAttempt = async (db: Reader, key: number): Promise<void> => {
  await db.deleteFrom('attempt').where('key', '=', key).execute();
};

export const removeAttempts = async (db: Reader, subject: string): Promise<void> => {
  await db.deleteFrom('attempt').where('subject', '=', subject).execute();
};
