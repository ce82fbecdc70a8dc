import type { Kysely } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';

/** Open activities whose reminder is due, the earliest first. */
export const selectDueReminders = (db: Reader, now: number, limit: number) =>
  db
    .selectFrom('activity')
    .select(['key', 'id', 'owner_key', 'due_at', 'remind_at', 'reminds_at', 'created_at'])
    .where('reminds_at', 'is not', null)
    .where('reminds_at', '<=', now)
    .orderBy('reminds_at')
    .orderBy('key')
    .limit(limit);

/** Notes that a reminder was given; false where another process was faster, or it has changed since. */
export const markReminded = async (
  db: Kysely<Database>,
  { key, reminds_at }: { readonly key: number; readonly reminds_at: number | null },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('activity')
    .set((eb) => ({
      // Given again, it stays the reminder of the same moment.
      reminded_for: eb.fn.coalesce(
        eb.case().when('remind_again_at', '=', reminds_at).then(eb.ref('reminded_for')).end(),
        eb.val(reminds_at),
      ),
      remind_again_at: null,
      reminds_at: null,
    }))
    .where('key', '=', key)
    .where('reminds_at', '=', reminds_at)
    .executeTakeFirst();
  return numUpdatedRows > 0;
};

/** Gives a reminder once more, at that moment. */
export const saveRemindAgain = async (db: Kysely<Database>, key: number, at: number): Promise<void> => {
  await db
    .updateTable('activity')
    .set({ remind_again_at: at, reminds_at: at })
    .where('key', '=', key)
    .where('status', '=', 'open')
    .where('reminded_for', 'is not', null)
    .execute();
};
