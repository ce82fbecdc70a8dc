import { activityType } from '@daybook/shared/activities/activity-type';
import type { Reader } from '../../platform/db/open.ts';
import type { NewEntry } from '../../platform/operation/operation.ts';
import { findChoice } from '../choices/choices.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { about } from './activity-work.ts';

/** What the outcome is called now, and whether it means a failure: an entry says what was true when it was written. */
export interface ToldOutcome {
  readonly outcomeLabel: string;
  readonly failed: boolean;
}

export const toldOutcome = async (db: Reader, code: string | null): Promise<ToldOutcome | undefined> => {
  const choice = code === null ? undefined : await findChoice(db, code);
  return choice && { outcomeLabel: choice.label, failed: choice.failed === 1 };
};

/** What went out with an activity. */
export interface Sent {
  readonly text: string;
  readonly action?: { readonly code: string; readonly label: string };
}

/** The entry of a finished activity; a note is told as a note. Without `sent` the message is taken as it stands. */
export const completedEntry = (
  row: ActivityEntity,
  records: readonly number[],
  at: number,
  outcome?: ToldOutcome,
  sent: Sent = { text: row.message },
): NewEntry => ({
  payload: activityType(row.type).recordedAtOnce
    ? { kind: 'note.added', ...about(row), notes: row.notes }
    : {
        kind: 'activity.completed',
        ...about(row),
        outcome: row.outcome,
        ...outcome,
        notes: row.notes,
        ...(row.result !== '' && { result: row.result }),
        durationMinutes: row.duration_minutes,
        direction: row.direction as 'outgoing' | 'incoming',
        ...sent,
      },
  records,
  at,
  activityKey: row.key,
});
