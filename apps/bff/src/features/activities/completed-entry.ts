import type { OutcomeCode } from '@daybook/shared/activities/activity-type';
import { activityType } from '@daybook/shared/activities/activity-type';
import type { NewEntry } from '../../platform/operation/operation.ts';
import type { ActivityEntity } from './activities.store.ts';
import { about } from './activity-work.ts';

/** The entry of a finished activity; a note is told as a note. */
export const completedEntry = (row: ActivityEntity, records: readonly number[], at: number): NewEntry => ({
  payload: activityType(row.type).recordedAtOnce
    ? { kind: 'note.added', ...about(row), notes: row.notes }
    : {
        kind: 'activity.completed',
        ...about(row),
        outcome: row.outcome as OutcomeCode | null,
        notes: row.notes,
        durationMinutes: row.duration_minutes,
        direction: row.direction as 'outgoing' | 'incoming',
        text: row.message,
      },
  records,
  at,
  activityKey: row.key,
});
