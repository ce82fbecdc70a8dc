import { admins, everybody, owners, type PermissionRow, reps, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

const onIt =
  (json?: unknown) =>
  async (world: PermissionWorld): Promise<Try> => ({
    path: { id: await world.activity() },
    ...(json === undefined ? {} : { json }),
  });

/** The same on an activity that an admin has brought into this state. */
const after =
  (step: string, stepBody: unknown, json?: unknown) =>
  async (world: PermissionWorld): Promise<Try> => {
    const tried = await onIt(json)(world);
    await world.make(world.admin, `/activities/${tried.path?.['id']}/${step}`, stepBody);
    return tried;
  };

/** A link on an activity, put there by an admin. */
const aLink = async (world: PermissionWorld): Promise<string> => {
  const path = `/activities/${await world.activity()}/links`;
  const { attachment } = await world.make(world.admin, path, { url: 'https://daybook.example/offer' });
  return attachment.id;
};

/** The address of a calendar, made by who asks. */
const aFeed = async ({ make, asker }: PermissionWorld): Promise<Try> => {
  await make(asker, '/calendar-feed', {});
  return {};
};

/** A note on a record, of that person. */
const aNote = async (world: PermissionWorld): Promise<Try> => {
  const note = { type: 'note', subject: 'Gatekeeper', primaryId: await world.record() };
  const { activity } = await world.make(world.admin, '/activities', {
    ...note,
    ownerId: world.whose.user.id,
    completedAt: '2026-11-20T10:00:00Z',
  });
  return { path: { id: activity.id }, json: { pinned: true } };
};

export const activityRows: PermissionRow[] = [
  ...owners('POST /activities/:id/pin', aNote),
  ...everybody('GET /records/:id/pinned', async (world) => ({ path: { id: await world.record() } })),
  ...everybody('GET /activities/clashes', () => ({ query: 'start=2026-11-24T10:00:00Z' })),
  ...everybody('GET /calendar-feed'),
  ...everybody('POST /calendar-feed', () => ({ json: { withDays: true } })),
  ...everybody('DELETE /calendar-feed', aFeed),
  ...everybody('GET /activities/:id/calendar.ics', onIt()),
  ...owners('POST /activities/:id/files', async (world) => ({
    ...(await onIt()(world)),
    query: 'name=notes.txt',
    file: 'Signs under 50k',
  })),
  ...owners('POST /activities/:id/links', onIt({ url: 'https://daybook.example/offer' })),
  ...owners('DELETE /attachments/:id', async (world) => ({ path: { id: await aLink(world) } })),
  ...owners('PATCH /attachments/:id', async (world) => ({
    path: { id: await aLink(world) },
    json: { name: 'The offer' },
  })),
  ...everybody('GET /attachments/:id', async (world) => ({ path: { id: await aLink(world) } })),
  ...everybody('GET /attachments/:id/versions', async (world) => ({ path: { id: await aLink(world) } })),
  // A link has no file: told to everybody who may look.
  ...everybody('GET /attachments/:id/file', async (world) => ({ path: { id: await aLink(world) } })).map(
    (row) => ({ ...row, answers: 404 }),
  ),
  ...everybody('GET /choices'),
  ...admins('POST /choices', () => ({ json: { list: 'topic', of: 'deal', label: 'Renewal' } })),
  ...admins('POST /choices/order', () => ({ json: { list: 'outcome', of: 'call', codes: ['busy'] } })),
  ...admins('PATCH /choices/:code', () => ({ path: { code: 'busy' }, json: { label: 'Engaged' } })),
  ...everybody('GET /activities'),
  ...everybody('GET /activities/count'),
  ...everybody('GET /activities/export.csv'),
  ...everybody('GET /activities/today'),
  ...everybody('GET /activities/calendar', () => ({ query: 'from=2026-11-23&to=2026-11-29' })),
  ...everybody('GET /activities/counts'),
  ...everybody('GET /activities/:id', onIt()),
  ...everybody('GET /activities/:id/chain', onIt()),
  ...reps('POST /activities', ({ whose }) => ({
    json: { type: 'call', subject: 'Discovery call', ownerId: whose.user.id },
  })),
  ...reps('POST /activities/together', ({ whose }) => ({
    json: { activities: [{ type: 'call', subject: 'Discovery call', ownerId: whose.user.id }] },
  })),
  ...reps('POST /activities/bulk', async (world) => ({
    json: { select: { ids: [await world.activity()] }, deed: { do: 'complete' } },
  })),
  ...owners('PATCH /activities/:id', onIt({ version: 2, subject: 'Another call' })),
  ...owners('PUT /activities/:id/tags', onIt({ tags: ['Newsletter'] })),
  ...owners('POST /activities/:id/complete', onIt({})),
  ...owners('POST /activities/:id/reopen', after('complete', {})),
  ...owners('POST /activities/:id/snooze', onIt({ until: '2026-12-01T09:00:00Z' })),
  ...owners('POST /activities/:id/unsnooze', after('snooze', { until: '2026-12-01T09:00:00Z' })),
  ...owners('POST /activities/:id/reschedule', onIt({ due: { on: '2026-12-01' } })),
  ...owners('POST /activities/:id/reassign', async (world) => ({
    path: { id: await world.activity() },
    json: { ownerId: world.admin.user.id },
  })),
  ...owners('POST /activities/:id/repeat', onIt({ rule: 'FREQ=DAILY' })),
  ...owners('POST /activities/:id/remind-again', onIt({ minutes: 10 })),
  ...owners('POST /activities/:id/stop-repeating', after('repeat', { rule: 'FREQ=DAILY' })),
  ...owners('POST /activities/:id/repeat-like-this', after('repeat', { rule: 'FREQ=DAILY' })),
  ...owners('POST /activities/:id/trash-series', after('repeat', { rule: 'FREQ=DAILY' })),
  ...owners('POST /activities/:id/trash', onIt()),
  ...owners('POST /activities/:id/restore', after('trash', undefined)),
];
