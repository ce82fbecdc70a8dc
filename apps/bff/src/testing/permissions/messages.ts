import { admins, everybody, owners, type PermissionRow, reps, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

const draft = { message: 'Hi', messageSubject: '', version: 1, seenAt: null };

const anAction = async ({ make, admin }: PermissionWorld): Promise<Record<string, string>> => {
  const label = `Voice note ${crypto.randomUUID().slice(0, 8)}`;
  const { action } = await make(admin, '/linkedin-actions', { label, textLimit: null });
  return { code: action.code };
};

/** A shared template of whoever it is about, as if they had made it before. */
const aTemplate = async ({ app, whose }: PermissionWorld): Promise<Record<string, string>> => {
  const id = crypto.randomUUID();
  const at = app.clock.now();
  await app.deps.db.write
    .insertInto('template')
    .values({
      id,
      name: 'Intro',
      sort_name: 'intro',
      body: 'Hi',
      shared: 1,
      owner_key: whose.user.key,
      created_at: at,
      changed_at: at,
    })
    .execute();
  return { id };
};

/** A shared view of whoever it is about. */
const aView = async ({ app, whose }: PermissionWorld): Promise<Record<string, string>> => {
  const id = crypto.randomUUID();
  const at = app.clock.now();
  await app.deps.db.write
    .insertInto('saved_view')
    .values({
      id,
      list: 'activity',
      name: 'Calls',
      sort_name: 'calls',
      query: 'view=open&type=call',
      shared: 1,
      owner_key: whose.user.key,
      created_at: at,
      changed_at: at,
    })
    .execute();
  return { id };
};

const onTemplate =
  (json?: unknown) =>
  async (world: PermissionWorld): Promise<Try> => ({
    path: await aTemplate(world),
    ...(json === undefined ? {} : { json }),
  });

export const messageRows: PermissionRow[] = [
  ...everybody('GET /activities/:id/draft', async (world) => ({ path: { id: await world.activity() } })),
  ...everybody('PUT /activities/:id/draft', async (world) => ({
    path: { id: await world.activity() },
    json: draft,
  })),
  ...everybody('DELETE /activities/:id/draft', async (world) => ({ path: { id: await world.activity() } })),
  ...everybody('GET /linkedin-actions'),
  ...admins('POST /linkedin-actions', () => ({ json: { label: 'Voice note', textLimit: null } })),
  ...admins('PATCH /linkedin-actions/:code', async (world) => ({
    path: await anAction(world),
    json: { hidden: true },
  })),
  ...everybody('GET /templates'),
  ...reps('POST /templates', () => ({ json: { name: 'Intro', text: 'Hi {first_name}' } })),
  ...owners('PATCH /templates/:id', onTemplate({ version: 1, name: 'Second' })),
  ...owners('DELETE /templates/:id', onTemplate()),
  ...everybody('GET /views'),
  ...reps('POST /views', () => ({ json: { list: 'contact', name: 'Leads', query: 'owner=me' } })),
  ...owners('PATCH /views/:id', async (world) => ({
    path: await aView(world),
    json: { version: 1, name: 'All calls' },
  })),
  ...owners('DELETE /views/:id', async (world) => ({ path: await aView(world) })),
];
