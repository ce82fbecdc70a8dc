import { activityType } from '@daybook/shared/activities/activity-type';
import { otherTopic, topicKind } from '@daybook/shared/activities/choice.rules';
import type { Due } from '@daybook/shared/activities/due.rules';
import { toInstant, toMs } from '@daybook/shared/kernel/time';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import type { ActivityStep } from './plan/demo-step.ts';
import { recordOf, userOf, type WriteContext } from './write-context.ts';

/** What a planned LinkedIn activity does, by what it is called. */
const linkedInAction = ({ type, subject }: ActivityStep): string | null => {
  if (type !== 'linkedin') return null;
  if (subject.includes('connection request')) return 'connection_request';
  return subject.startsWith('Comment') ? 'react_to_post' : 'message';
};

const dueColumns = (due: Due) => ({
  due_on: due !== null && 'on' in due ? due.on : null,
  due_at: due !== null && 'at' in due ? toMs(due.at) : null,
});

const dueText = (due: Due): string | null => {
  if (due === null) return null;
  return 'on' in due ? due.on : toInstant(toMs(due.at));
};

const columnsOf = (context: WriteContext, step: ActivityStep) => {
  const owner = userOf(context, step.ownerId);
  const [primaryId] = step.recordIds;
  const primary = primaryId === undefined ? null : recordOf(context, primaryId);
  return {
    id: step.id,
    type: step.type,
    subject: step.subject,
    notes: step.notes,
    message: step.message,
    action: linkedInAction(step),
    owner_key: owner.key,
    creator_key: userOf(context, step.byId).key,
    created_at: step.createdAt,
    priority: step.priority,
    ...dueColumns(step.due),
    end_at: step.endAt,
    snoozed_until: step.snoozedUntil,
    completed_at: step.completedAt,
    completed_by_key: step.completedAt === null ? null : userOf(context, step.byId).key,
    outcome: step.outcome,
    primary_key: primary?.key ?? null,
    topic: otherTopic(topicKind(primary?.type)),
    direction: step.direction,
    duration_minutes: step.durationMinutes,
    location: step.location,
    link: step.link,
    amount_minor: step.amountMinor,
    currency: step.amountMinor === null ? null : 'EUR',
    due_day: '',
    due_slot: 0,
    is_demo: 1,
  };
};

const about = ({ id, type, subject }: ActivityStep) => ({ subject, activityType: type, activityId: id });

const donePayload = (step: ActivityStep): EntryPayload =>
  activityType(step.type).recordedAtOnce
    ? { kind: 'note.added', ...about(step), notes: step.notes }
    : {
        kind: 'activity.completed',
        ...about(step),
        outcome: step.outcome,
        notes: step.notes,
        durationMinutes: step.durationMinutes,
        direction: step.direction,
        text: step.message,
      };

/** What the timelines tell of it, each with its moment: planned, perhaps moved, perhaps done. */
const historyOf = (step: ActivityStep, owner: string): { at: number; payload: EntryPayload }[] => {
  const { createdAt, completedAt, moved, due } = step;
  const first = moved === null ? due : moved.from;
  const isPlanned = completedAt === null || createdAt < completedAt;
  const planned: EntryPayload = { kind: 'activity.planned', ...about(step), due: dueText(first), owner };
  return [
    ...(isPlanned ? [{ at: createdAt, payload: planned }] : []),
    ...(moved === null
      ? []
      : [
          {
            at: moved.at,
            payload: {
              kind: 'activity.rescheduled',
              ...about(step),
              due: { from: dueText(moved.from), to: dueText(due) },
            } as const,
          },
        ]),
    ...(completedAt === null ? [] : [{ at: completedAt, payload: donePayload(step) }]),
  ];
};

/** Adds activities with the records they are on, and everything their timelines tell of them. */
export const writeActivities = async (
  context: WriteContext,
  steps: readonly ActivityStep[],
): Promise<void> => {
  const { op } = context;
  const rows = await op.insertMany(
    'activity',
    steps.map((step) => columnsOf(context, step)),
  );
  const links = steps.flatMap((step, i) =>
    step.recordIds.map((id, place) => ({
      activity_key: rows[i]?.key ?? 0,
      record_key: recordOf(context, id).key,
      is_primary: place === 0 ? 1 : 0,
    })),
  );
  await op.insertMany('activity_record', links);
  for (const [i, step] of steps.entries()) {
    const records = step.recordIds.map((id) => recordOf(context, id).key);
    const by = userOf(context, step.byId).key;
    for (const { at, payload } of historyOf(step, userOf(context, step.ownerId).name)) {
      op.record({ payload, records, at, by, activityKey: rows[i]?.key ?? 0 });
    }
  }
};
