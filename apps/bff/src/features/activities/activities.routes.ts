import {
  Activity,
  ActivityChain,
  ActivityChange,
  ActivityRow,
  Completion,
  DueWire,
  NewActivities,
  NewActivity,
} from '@daybook/shared/activities/activity';
import {
  ActivityCounts,
  ActivityExportQuery,
  ActivityListQuery,
  ActivityQuery,
  Today,
  TodayQuery,
} from '@daybook/shared/activities/activity-list';
import { ActivityCount, BulkActivities, BulkAnswer } from '@daybook/shared/activities/bulk';
import { BULK_MOST } from '@daybook/shared/activities/bulk.rules';
import { CalendarAnswer, CalendarQuery } from '@daybook/shared/activities/calendar';
import { ClashAnswer, ClashQuery } from '@daybook/shared/activities/clash';
import { PinnedNote, Pinning } from '@daybook/shared/activities/pinned';
import { RecordActivitiesQuery, RecordActivity } from '@daybook/shared/activities/record-activities';
import { Id, InstantWire } from '@daybook/shared/kernel/wire';
import { Tags } from '@daybook/shared/records/tags';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { sendCsv } from '../../platform/http/csv.ts';
import { doc } from '../../platform/http/doc.ts';
import { type AppEnv, actorOf, userOf } from '../../platform/http/env.ts';
import { body, params, query } from '../../platform/http/input.ts';
import { bulkActivities } from './bulk-activities.ts';
import { changeActivity } from './change-activity.ts';
import { completeActivity } from './complete-activity.ts';
import { countActivities } from './count-activities.ts';
import { createActivities } from './create-activities.ts';
import { createActivity } from './create-activity.ts';
import { exportActivities } from './export-activities.ts';
import { findActivity } from './find-activity.ts';
import { findClashes } from './find-clashes.ts';
import { countActivityList, listActivities } from './list-activities.ts';
import { listPinnedNotes } from './list-pinned-notes.ts';
import { listRecordActivities } from './list-record-activities.ts';
import { pinNote } from './pin-note.ts';
import { readCalendar } from './read-calendar.ts';
import { readChain } from './read-chain.ts';
import { readToday } from './read-today.ts';
import { reassignActivity } from './reassign-activity.ts';
import { reopenActivity } from './reopen-activity.ts';
import { rescheduleActivity } from './reschedule-activity.ts';
import { restoreActivity } from './restore-activity.ts';
import { setActivityTags } from './set-activity-tags.ts';
import { snoozeActivity } from './snooze-activity.ts';
import { trashActivity } from './trash-activity.ts';
import { unsnoozeActivity } from './unsnooze-activity.ts';

const tag = 'Activities';
const ById = params(z.object({ id: Id }));
const OfRecord = z.object({
  items: z.array(RecordActivity),
  cursor: z.string().nullable(),
  counts: z.object({ open: z.int(), done: z.int() }),
  capped: z.object({ open: z.boolean(), done: z.boolean() }),
});
/** What every change answers: the activity as it is now, and the operation to undo it by. */
const Changed = z.object({ activity: Activity, operationId: Id.nullable() });
const Completed = Changed.extend({
  /** The one that follows in a series. */
  next: z.object({ id: Id, due: DueWire }).nullable(),
});

export const activitiesRoutes = (deps: Deps) =>
  new Hono<AppEnv>()
    .get(
      '/activities',
      doc({
        summary: 'List activities',
        tag,
        answer: z.object({ items: z.array(ActivityRow), cursor: z.string().nullable() }),
      }),
      query(ActivityQuery),
      async (c) => c.json(await listActivities(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/activities/count',
      doc({ summary: 'How many activities a list holds, counted up to 10,000', tag, answer: ActivityCount }),
      query(ActivityListQuery),
      async (c) => c.json(await countActivityList(deps, userOf(c), c.req.valid('query'), BULK_MOST)),
    )
    .get(
      '/activities/export.csv',
      doc({ summary: 'A list of activities as CSV', tag, media: 'text/csv' }),
      query(ActivityExportQuery),
      async (c) => sendCsv(c, await exportActivities(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/activities/today',
      doc({ summary: 'Overdue, today and what was done today, with counts', tag, answer: Today }),
      query(TodayQuery),
      async (c) => c.json(await readToday(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/activities/calendar',
      doc({ summary: 'What somebody has between two days', tag, answer: CalendarAnswer }),
      query(CalendarQuery),
      async (c) => c.json(await readCalendar(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/activities/clashes',
      doc({ summary: 'The appointments that somebody has at a time', tag, answer: ClashAnswer }),
      query(ClashQuery),
      async (c) => c.json(await findClashes(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/activities/counts',
      doc({ summary: 'How many are overdue, due today and so on', tag, answer: ActivityCounts }),
      query(TodayQuery),
      async (c) => c.json(await countActivities(deps, userOf(c), c.req.valid('query'))),
    )
    .get(
      '/records/:id/activities',
      doc({ summary: 'What is to do on a record, or what was done', tag, answer: OfRecord }),
      ById,
      query(RecordActivitiesQuery),
      async (c) =>
        c.json(await listRecordActivities(deps, userOf(c), c.req.valid('param').id, c.req.valid('query'))),
    )
    .post(
      '/activities',
      doc({ summary: 'Plan or record an activity', tag, answer: Changed }),
      body(NewActivity),
      async (c) => c.json(await createActivity(deps, actorOf(c), c.req.valid('json'))),
    )
    .post(
      '/activities/together',
      doc({
        summary: 'Record and plan several activities as one operation',
        tag,
        answer: z.object({ activities: z.array(Activity), operationId: Id.nullable() }),
      }),
      body(NewActivities),
      async (c) => c.json(await createActivities(deps, actorOf(c), c.req.valid('json').activities)),
    )
    .post(
      '/activities/bulk',
      doc({
        summary: 'Do one thing to many activities as one operation',
        tag,
        answer: BulkAnswer,
        sends: {
          select: { matching: { view: 'overdue', type: 'call' } },
          deed: { do: 'reschedule', due: { on: '2026-11-30' } },
        },
      }),
      body(BulkActivities),
      async (c) => c.json(await bulkActivities(deps, actorOf(c), c.req.valid('json'))),
    )
    .get('/activities/:id', doc({ summary: 'One activity', tag, answer: Activity }), ById, async (c) =>
      c.json(await findActivity(deps, userOf(c), c.req.valid('param').id)),
    )
    .get(
      '/activities/:id/chain',
      doc({ summary: 'What an activity followed and what follows it', tag, answer: ActivityChain }),
      ById,
      async (c) => c.json(await readChain(deps, userOf(c), c.req.valid('param').id)),
    )
    .patch(
      '/activities/:id',
      doc({
        summary: 'Change fields of an activity',
        tag,
        answer: Changed,
        sends: { version: 3, subject: 'Discovery call with Priya', priority: 'high' },
      }),
      ById,
      body(ActivityChange),
      async (c) =>
        c.json(await changeActivity(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .put(
      '/activities/:id/tags',
      doc({ summary: 'Give an activity its tags', tag, answer: Changed }),
      ById,
      body(z.object({ tags: Tags })),
      async (c) =>
        c.json(await setActivityTags(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').tags)),
    )
    .post(
      '/activities/:id/complete',
      doc({ summary: 'Mark an activity done', tag, answer: Completed }),
      ById,
      body(Completion),
      async (c) =>
        c.json(await completeActivity(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
    )
    .post(
      '/activities/:id/reopen',
      doc({ summary: 'Make a done activity open again', tag, answer: Changed }),
      ById,
      async (c) => c.json(await reopenActivity(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/activities/:id/snooze',
      doc({ summary: 'Hide an activity until a moment', tag, answer: Changed }),
      ById,
      body(z.object({ until: InstantWire })),
      async (c) =>
        c.json(await snoozeActivity(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').until)),
    )
    .post(
      '/activities/:id/unsnooze',
      doc({ summary: 'Show a snoozed activity again', tag, answer: Changed }),
      ById,
      async (c) => c.json(await unsnoozeActivity(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/activities/:id/pin',
      doc({ summary: 'Pin a note above its record’s timeline, or unpin it', tag, answer: Changed }),
      ById,
      body(Pinning),
      async (c) =>
        c.json(await pinNote(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').pinned)),
    )
    .get(
      '/records/:id/pinned',
      doc({
        summary: 'The notes pinned above a record’s timeline',
        tag,
        answer: z.object({ items: z.array(PinnedNote) }),
      }),
      ById,
      async (c) => c.json(await listPinnedNotes(deps, userOf(c), c.req.valid('param').id)),
    )
    .post(
      '/activities/:id/reschedule',
      doc({ summary: 'Give an activity another due date', tag, answer: Changed }),
      ById,
      body(z.object({ due: DueWire })),
      async (c) =>
        c.json(await rescheduleActivity(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').due)),
    )
    .post(
      '/activities/:id/reassign',
      doc({ summary: 'Hand an activity to another user', tag, answer: Changed }),
      ById,
      body(z.object({ ownerId: Id })),
      async (c) =>
        c.json(
          await reassignActivity(deps, actorOf(c), c.req.valid('param').id, c.req.valid('json').ownerId),
        ),
    )
    .post(
      '/activities/:id/trash',
      doc({ summary: 'Put an activity in the trash', tag, answer: Changed }),
      ById,
      async (c) => c.json(await trashActivity(deps, actorOf(c), c.req.valid('param').id)),
    )
    .post(
      '/activities/:id/restore',
      doc({ summary: 'Take an activity out of the trash', tag, answer: Changed }),
      ById,
      async (c) => c.json(await restoreActivity(deps, actorOf(c), c.req.valid('param').id)),
    );
