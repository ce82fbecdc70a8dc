import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import { bulkLabel } from '@daybook/shared/activities/bulk.rules';
import { allow } from '../../platform/allow.ts';
import { type BulkDeed, type BulkOfSome, doEach } from '../../platform/operation/bulk.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findActivitiesByKeys, findUserIds } from './bulk.store.ts';
import { findRecordKeysOf } from './owned-activities.store.ts';
import { preparedDeed } from './prepared-deed.ts';

/** The job that does what is too much for one transaction. */
export const BULK_JOB = 'activities.bulk';

/** Does the same to some activities, by the rules of doing it to one. */
const bulkSome = async (op: Operation, keys: readonly number[], deed: ActivityDeed): Promise<BulkOfSome> => {
  const doOne = await preparedDeed(op, deed);
  const byKey = await findActivitiesByKeys(op.db, keys);
  const recordKeys = await findRecordKeysOf(op.db, keys);
  const people = new Set(
    [...byKey.values()].flatMap((row) => [row.owner_key, row.creator_key ?? row.owner_key]),
  );
  const userIds = await findUserIds(op.db, [...people]);
  const idOf = (key: number | null) => (key === null ? null : (userIds.get(key) ?? null));
  return doEach({
    rows: keys.flatMap((key) => byKey.get(key) ?? []),
    nameOf: ({ key, subject }) => ({ thing: `activity:${key}`, what: `“${subject}”` }),
    doOne: async (row) => {
      const whose = { ownerId: idOf(row.owner_key), creatorId: idOf(row.creator_key) };
      allow(op.actor, 'activity.change', whose);
      return (await doOne(op, { row, recordKeys: recordKeys.get(row.key) ?? [] })) !== row;
    },
  });
};

/** What is done to many activities; of handing over, `owner` is the name of whoever gets them. */
export const activityDeed = (deed: ActivityDeed, owner: string | undefined): BulkDeed => ({
  label: (count) => bulkLabel(deed.do, count, owner),
  some: (op, keys) => bulkSome(op, keys, deed),
});
