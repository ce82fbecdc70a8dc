import type { Reader } from '../../platform/db/open.ts';

/** When the contact's time before this one ended; undefined where this was the first. */
export const findEndBefore = async (
  db: Reader,
  contactKey: number,
  exceptKey: number,
  at: number,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('employment')
    .select('to_at')
    .where('contact_key', '=', contactKey)
    .where('key', '<>', exceptKey)
    .where('to_at', 'is not', null)
    .where('to_at', '<=', at)
    .orderBy('to_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.to_at ?? undefined;
};
