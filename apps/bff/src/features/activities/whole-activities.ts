import type { Activity } from '@daybook/shared/activities/activity';
import type { Reader } from '../../platform/db/open.ts';
import { findCustomValues } from '../../platform/fields/custom-values.store.ts';
import { findTagNames } from '../records/tags.store.ts';
import { NOTHING_BESIDE, toActivity } from './activity-dto.ts';
import { findActivityDetails, findRecordsLinkedTo } from './read-activities.store.ts';

/** Activities with the records they are about and what is in the workspace's own fields, in the order of the keys. */
export const readWholeActivities = async (db: Reader, keys: readonly number[]): Promise<Activity[]> => {
  const details = await findActivityDetails(db, keys);
  const linked = await findRecordsLinkedTo(db, keys);
  const tags = await findTagNames(db, keys, 'activity_key');
  const custom = await findCustomValues(db, keys, 'activity_key');
  return keys.flatMap((key) => {
    const row = details.get(key);
    const own = (custom.get(key) ?? {}) as Activity['custom'];
    const beside = {
      ...NOTHING_BESIDE,
      records: linked.get(key) ?? [],
      tags: tags.get(key) ?? [],
      custom: own,
    };
    return row === undefined ? [] : [toActivity(row, beside)];
  });
};
