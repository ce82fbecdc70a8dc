import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserName } from '../people/people.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { about, dueText } from './activity-work.ts';

/** Tells the timelines what a change of an activity was: a new subject, other notes, another due date or owner. */
export const recordChanges = async (
  op: Operation,
  before: ActivityEntity,
  after: ActivityEntity,
  records: readonly number[],
): Promise<void> => {
  const of = about(after);
  const payloads: EntryPayload[] = [];
  if (before.subject !== after.subject) {
    payloads.push({ kind: 'activity.renamed', ...of, title: { from: before.subject, to: after.subject } });
  }
  if (before.notes !== after.notes) {
    payloads.push({ kind: 'activity.notes-edited', ...of, notes: { from: before.notes, to: after.notes } });
  }
  // Before it is done, what came of it goes along with completing it.
  if (before.result !== after.result && after.completed_at !== null) {
    payloads.push({
      kind: 'activity.result-edited',
      ...of,
      result: { from: before.result, to: after.result },
    });
  }
  if (dueText(before) !== dueText(after)) {
    payloads.push({
      kind: 'activity.rescheduled',
      ...of,
      due: { from: dueText(before), to: dueText(after) },
    });
  }
  if (before.owner_key !== after.owner_key) {
    const [from, to] = [
      await findUserName(op.db, before.owner_key),
      await findUserName(op.db, after.owner_key),
    ];
    payloads.push({ kind: 'activity.reassigned', ...of, owner: { from, to } });
  }
  for (const payload of payloads) op.record({ payload, records, activityKey: after.key });
};
