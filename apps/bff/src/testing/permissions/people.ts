import { hashToken, newToken } from '../../platform/session/token.ts';
import { admins, everybody, open, type PermissionRow, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

const PASSWORD = 'a bench by the lake';

/** A session elsewhere of whoever asks. */
const anotherSession = async ({ app, asker }: PermissionWorld): Promise<Try> => {
  const token = newToken();
  const id = crypto.randomUUID();
  const now = app.clock.now();
  await app.deps.db.write
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      id,
      user_key: asker.user.key,
      created_at: now,
      seen_at: now,
      expires_at: now + 1000,
      agent: 'elsewhere',
      address: '',
    })
    .execute();
  return { path: { id } };
};

const someone = { path: (world: PermissionWorld) => ({ id: world.whose.user.id }) };

const link = async ({ make, admin, whose }: PermissionWorld): Promise<Record<string, string>> => {
  const { url } = await make(admin, `/users/${whose.user.id}/reset-link`, undefined);
  return { token: new URL(url).pathname.replace('/link/', '') };
};

const aTeam = async ({ make, admin }: PermissionWorld): Promise<Record<string, string>> => {
  const { team } = await make(admin, '/teams', { name: 'South', memberIds: [] });
  return { id: team.id };
};

const setup = {
  token: 'not one that was printed',
  workspaceName: 'Palmer & Co',
  name: 'Eve',
  email: 'eve@palmer.example',
  password: PASSWORD,
  zone: 'Europe/Berlin',
  locale: 'en-GB',
};

const rows: PermissionRow[] = [
  ...open('GET /setup'),
  ...open('POST /setup', () => ({ json: setup }), 409),
  ...open('POST /session', () => ({ json: { email: 'nobody@palmer.example', password: PASSWORD } }), 401),
  ...open('DELETE /session'),
  ...open('GET /links/:token', async (world) => ({ path: await link(world) })),
  ...open('POST /links/:token', async (world) => ({ path: await link(world), json: { password: PASSWORD } })),
  ...everybody('GET /me'),
  ...everybody('PATCH /me', () => ({ json: { name: 'Another name', theme: 'dark' } })),
  ...everybody('GET /sessions'),
  ...everybody('DELETE /sessions'),
  ...everybody('DELETE /sessions/:id', anotherSession),
  // The guess is wrong, and only who is signed in gets as far as being told so.
  ...everybody('POST /me/password', () => ({ json: { current: 'a guess', next: PASSWORD } })).map((row) => ({
    ...row,
    answers: 400,
  })),

  ...everybody('GET /users'),
  ...admins('POST /users', () => ({
    json: { name: 'Iris Lam', email: `${crypto.randomUUID()}@palmer.example`, role: 'rep' },
  })),
  ...admins('PATCH /users/:id', (world) => ({ path: someone.path(world), json: { role: 'manager' } })),
  ...admins('POST /users/:id/reset-link', (world) => ({ path: someone.path(world) })),
  ...admins('POST /users/:id/deactivate', (world) => ({
    path: someone.path(world),
    json: { handOverTo: null },
  })),
  ...admins('POST /users/:id/reactivate', (world) => ({ path: someone.path(world) })),
  ...admins('PATCH /workspace', () => ({ json: { name: 'Palmer & Sons' } })),
  ...everybody('GET /teams'),
  ...admins('POST /teams', () => ({ json: { name: 'South', memberIds: [] } })),
  ...admins('PATCH /teams/:id', async (world) => ({ path: await aTeam(world), json: { name: 'East' } })),
  ...admins('DELETE /teams/:id', async (world) => ({ path: await aTeam(world) })),
];

export const peopleRows: PermissionRow[] = rows.map((row) => ({ ...row, fresh: true }));
