import { ROLES, type Role } from '@daybook/shared/people/role';
import { beforeAll, describe, expect, test } from 'vitest';
import { permissionTable } from './testing/permission-table.ts';
import type { PermissionRow, Try } from './testing/permissions/row.ts';
import { type PermissionWorld, permissionWorld } from './testing/permissions/world.ts';
import { testApp } from './testing/test-app.ts';
import { setUp } from './testing/workspace.ts';

const app = testApp();

beforeAll(async () => {
  await setUp(app.current);
});

/** Everything the API answers, without what stands in front of all of it. Beside it there are only pages for everybody. */
const routes = (): string[] => {
  const all = app.current.app.routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/'),
  );
  return [...new Set(all.map(({ method, path }) => `${method} ${path.replace(/^\/api/, '')}`))].sort();
};

test('every route is in the table, and the table names no other', () => {
  const known = new Set(permissionTable.map(({ route }) => route));
  expect(routes().filter((route) => !known.has(route))).toEqual([]);
  expect([...known].filter((route) => !routes().includes(route))).toEqual([]);
});

const request = async ({ route }: PermissionRow, { path = {}, query, json, file }: Try, cookie?: string) => {
  const [method = '', pattern = ''] = route.split(' ');
  const filled = pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const response = await app.current.app.request(`/api${filled}${query === undefined ? '' : `?${query}`}`, {
    method,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(file === undefined ? {} : { body: file }),
  });
  // A stream would not end by itself.
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const text = isStream ? '' : await response.text();
  if (isStream) await response.body?.cancel();
  return { status: response.status, text };
};

const expectAllowed = ({ answers }: PermissionRow, { status, text }: { status: number; text: string }) => {
  if (answers === undefined) expect(status, text).toBeLessThan(300);
  else expect(status, text).toBe(answers);
};

const expectDenied = ({ status, text }: { status: number; text: string }) => {
  expect(status, text).toBe(403);
  expect(JSON.parse(text).code).toBe('actor.not-allowed');
};

const worlds = new Map<string, Promise<PermissionWorld>>();

const worldFor = (role: Role, { whose, fresh }: PermissionRow): Promise<PermissionWorld> => {
  const key = `${role} ${whose}`;
  const world = (fresh ? undefined : worlds.get(key)) ?? permissionWorld(app.current, role, whose);
  if (!fresh) worlds.set(key, world);
  return world;
};

describe.each(permissionTable)('$route of $whose', (row) => {
  test.each(ROLES)('as %s', async (role: Role) => {
    const world = await worldFor(role, row);
    const answer = await request(row, await row.send(world), world.asker.cookie);
    if (row.may === 'open' || row.may.includes(role)) expectAllowed(row, answer);
    else expectDenied(answer);
  });

  test('signed out', async () => {
    const world = await worldFor('admin', row);
    const answer = await request(row, await row.send(world));
    if (row.may === 'open') expectAllowed(row, answer);
    else expect(answer.status, answer.text).toBe(401);
  });
});

test('outside the API there is nothing but the pages of forms and calendars, open to who has the address', () => {
  const { routes: all } = app.current.app;
  const pages = all.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'));
  expect([...new Set(pages.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual([
    'GET /calendar-feed/:name',
    'GET /f/:slug',
    'GET /f/:slug/thanks',
    'GET /f/form.css',
    'POST /f/:slug',
  ]);
});
