import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { Operation } from '../../platform/operation/operation.ts';
import { findOpenOf, findRecordKeysOf } from '../activities/owned-activities.store.ts';
import type { UserEntity } from './people.store.ts';

/** How many activities change hands in one transaction. */
export const HAND_OVER_AT_ONCE = 200;

/** The job that hands over what is too much for one transaction. */
export const HAND_OVER_JOB = 'users.hand-over';

/**
 * Gives the next of one user's open activities to another. Due dates stay; the day each is due on is that of the new
 * owner's zone. Answers how many there were, and the key to go on after, null at the end.
 */
export const handOverSome = async (
  op: Operation,
  from: UserEntity,
  to: UserEntity,
  after: number,
): Promise<{ handed: number; last: number | null }> => {
  const rows = await findOpenOf(op.db, from.key, { after, limit: HAND_OVER_AT_ONCE });
  const recordKeys = await findRecordKeysOf(
    op.db,
    rows.map(({ key }) => key),
  );
  for (const row of rows) {
    await op.update('activity', row, { owner_key: to.key });
    const about = { subject: row.subject, activityType: row.type as ActivityTypeCode, activityId: row.id };
    op.record({
      payload: { kind: 'activity.reassigned', ...about, owner: { from: from.name, to: to.name } },
      records: recordKeys.get(row.key) ?? [],
      activityKey: row.key,
    });
  }
  const isLast = rows.length < HAND_OVER_AT_ONCE;
  return { handed: rows.length, last: isLast ? null : (rows.at(-1)?.key ?? null) };
};

/** Gives all of one user's open activities to another, in one transaction; answers how many there were. */
export const handOverAll = async (op: Operation, from: UserEntity, to: UserEntity): Promise<number> => {
  let total = 0;
  for (let after: number | null = 0; after !== null; ) {
    const { handed, last } = await handOverSome(op, from, to, after);
    total += handed;
    after = last;
  }
  return total;
};
