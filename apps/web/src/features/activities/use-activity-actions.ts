import type { ActivityRow, Completion } from '@daybook/shared/activities/activity';
import type { Due } from '@daybook/shared/activities/due.rules';
import type { Instant } from '@daybook/shared/kernel/time';
import { useQueryClient } from '@tanstack/react-query';
import { useInsertionEffect, useMemo, useRef } from 'react';
import { now } from '../../shared/lib/clock.ts';
import { currentFormats } from '../../shared/lib/preferences.state.ts';
import type { Deed } from '../../shared/operations/deeds.ts';
import { useUndo } from '../../shared/operations/undo.queries.ts';
import { perform, type Stage, tellRefusal } from './act.ts';
import { type Changed, send } from './activities.queries.ts';
import { dueSentence, momentSentence } from './due-sentence.ts';
import { neededFields } from './needed-fields.ts';
import {
  completed,
  reassigned,
  reopened,
  rescheduled,
  restored,
  snoozed,
  trashed,
  unsnoozed,
} from './predict.ts';
import { skipFollowUpOf } from './prompt.state.ts';

type Answer = Promise<Changed | undefined>;

const reopen = (stage: Stage, row: ActivityRow): Answer => {
  skipFollowUpOf(row.id);
  return perform(stage, {
    before: row,
    prediction: reopened(row),
    send: () => send.reopen(row.id),
    said: `Reopened “${row.subject}”`,
  });
};

const makeActions = (stage: Stage) => ({
  /** `onNeeds`: it cannot be completed without something in these fields. */
  complete: (row: ActivityRow, how: Completion = {}, onNeeds?: (keys: readonly string[]) => void): Answer =>
    perform(stage, {
      before: row,
      prediction: completed(row, how, now()),
      send: () => send.complete(row.id, how),
      said: `Completed “${row.subject}”`,
      added: ({ next }) => (next ? `Next: ${dueSentence(next.due, currentFormats(), now())}` : undefined),
      onTakenBack: () => skipFollowUpOf(row.id),
      onRefused: (error) => {
        const needed = neededFields(error);
        if (onNeeds && needed.length > 0) onNeeds(needed);
        else tellRefusal(error, row.subject);
      },
    }),
  reopen: (row: ActivityRow): Answer => reopen(stage, row),
  snooze: (row: ActivityRow, until: Instant): Answer =>
    perform(stage, {
      before: row,
      prediction: snoozed(row, until, now()),
      send: () => send.snooze(row.id, until),
      said: `Snoozed “${row.subject}” until ${momentSentence(until, currentFormats(), now())}`,
    }),
  unsnooze: (row: ActivityRow): Answer =>
    perform(stage, {
      before: row,
      prediction: unsnoozed(row),
      send: () => send.unsnooze(row.id),
      said: `“${row.subject}” is shown again`,
    }),
  reschedule: (row: ActivityRow, due: Due): Answer =>
    perform(stage, {
      before: row,
      prediction: rescheduled(row, due),
      send: () => send.reschedule(row.id, due),
      said: `Moved “${row.subject}” to ${dueSentence(due, currentFormats(), now())}`,
    }),
  reassign: (row: ActivityRow, owner: ActivityRow['owner']): Answer =>
    perform(stage, {
      before: row,
      prediction: reassigned(row, owner),
      send: () => send.reassign(row.id, owner.id),
      said: `Assigned “${row.subject}” to ${owner.name}`,
    }),
  trash: (row: ActivityRow): Answer =>
    perform(stage, {
      before: row,
      prediction: trashed(row),
      send: () => send.trash(row.id),
      said: `Deleted “${row.subject}”`,
    }),
  restore: (row: ActivityRow): Answer =>
    perform(stage, {
      before: row,
      prediction: restored(row),
      send: () => send.restore(row.id),
      said: `Restored “${row.subject}”`,
    }),
});

export type ActivityActions = ReturnType<typeof makeActions>;

/** Where things done to activities are shown, sent and taken back. Stays the same object. */
export const useStage = (): Stage => {
  const client = useQueryClient();
  const { undoDeed } = useUndo();
  const latest = useRef(undoDeed);
  useInsertionEffect(() => {
    latest.current = undoDeed;
  });
  return useMemo(() => ({ client, undo: (deed: Deed) => latest.current(deed) }), [client]);
};

/** Everything that can be done to an activity by name. Stays the same object. */
export const useActivityActions = (): ActivityActions => {
  const stage = useStage();
  return useMemo(() => makeActions(stage), [stage]);
};
