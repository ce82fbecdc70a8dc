import { activityType } from '../activities/activity-type.ts';
import type { Category } from './category.ts';
import type { EntryPayload } from './timeline-entry.ts';

/** The filter an entry falls under: a finished call is under Calls, a planned one under Activities. */
export const categoryOf = (payload: EntryPayload): Category => {
  if (payload.kind === 'activity.completed') return activityType(payload.activityType).category;
  if (payload.kind === 'note.added') return 'notes';
  // What a note says now belongs with what it said.
  if (payload.kind === 'activity.notes-edited' && payload.activityType === 'note') return 'notes';
  // What was said is looked for among the calls.
  if (payload.kind === 'file.uploaded' && payload.recording !== null) return 'calls';
  if (payload.kind.startsWith('file.') || payload.kind === 'link.added') return 'files';
  if (payload.kind.startsWith('activity.')) return 'activities';
  return 'updates';
};

/** Whether it moves "Last activity": something done with the customer, not a plan or a change of a field. */
export const countsAsActivity = (payload: EntryPayload): boolean =>
  payload.kind === 'activity.completed' || payload.kind === 'note.added';
