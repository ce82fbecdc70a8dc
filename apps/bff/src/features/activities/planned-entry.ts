import type { NewEntry } from '../../platform/operation/operation.ts';
import type { ActivityEntity } from './activities.store.ts';
import { about, dueText } from './activity-work.ts';

/** The entry of an activity that is planned; `owner` is who is to do it. */
export const plannedEntry = (row: ActivityEntity, owner: string, records: readonly number[]): NewEntry => ({
  payload: { kind: 'activity.planned', ...about(row), due: dueText(row), owner },
  records,
  activityKey: row.key,
});
