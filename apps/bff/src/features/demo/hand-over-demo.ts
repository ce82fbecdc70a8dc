import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import type { Operation } from '../../platform/operation/operation.ts';
import { findActivityRecords } from '../activities/activities.store.ts';
import { findUserName } from '../people/people.store.ts';
import { findPossessions } from './clear-staff.store.ts';

/**
 * Gives what stays and belongs to demo users to the one who removes the demo data: records, and what is still to be
 * done. Answers how many things there were.
 */
export const handOverSome = async (op: Operation, limit: number): Promise<number> => {
  const { user: heir } = op.actor;
  if (heir === null) throw new Error('Somebody has to take over what demo users own.');
  const { records, activities } = await findPossessions(op, limit);
  for (const row of records) {
    await op.update('record', row, { owner_key: heir.key });
    const owner = { from: await findUserName(op.db, row.owner_key), to: heir.name };
    op.record({ payload: { kind: 'record.owner-changed', owner }, records: [row.key] });
  }
  for (const row of activities) {
    await op.update('activity', row, { owner_key: heir.key });
    const about = { subject: row.subject, activityType: row.type as ActivityTypeCode, activityId: row.id };
    const owner = { from: await findUserName(op.db, row.owner_key), to: heir.name };
    const on = (await findActivityRecords(op.db, row.key)).map((link) => link.record_key);
    op.record({
      payload: { kind: 'activity.reassigned', ...about, owner },
      records: on,
      activityKey: row.key,
    });
  }
  return records.length + activities.length;
};
