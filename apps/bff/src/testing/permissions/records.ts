import { ROLES } from '@daybook/shared/people/role';
import type { RecordType } from '@daybook/shared/records/record-type';
import { admins, everybody, owners, type PermissionRow, reps, type Try } from './row.ts';
import type { PermissionWorld } from './world.ts';

const on =
  (type?: RecordType, json?: unknown) =>
  async (world: PermissionWorld): Promise<Try> => ({
    path: { id: await world.record(type) },
    ...(json === undefined ? {} : { json }),
  });

const after =
  (step: string) =>
  async (world: PermissionWorld): Promise<Try> => {
    const id = await world.record();
    await world.make(world.admin, `/records/${id}/${step}`, undefined);
    return { path: { id } };
  };

/** The routes that every record type has. */
const ofType = (many: string, type: RecordType, added: unknown, changed: unknown): PermissionRow[] => [
  ...everybody(`GET /${many}`),
  ...everybody(`GET /${many}/export.csv`),
  ...everybody(`GET /${many}/:id`, on(type)),
  ...reps(`POST /${many}`, () => ({ json: added })),
  ...reps(`PATCH /${many}/:id`, on(type, { version: 1, ...(changed as object) })),
];

const NAMED = { name: 'Northwind Robotics' };

export const recordRows: PermissionRow[] = [
  ...ofType('accounts', 'account', NAMED, NAMED),
  ...ofType('contacts', 'contact', { lastName: 'Raman' }, { lastName: 'Raman' }),
  ...ofType('opportunities', 'opportunity', NAMED, NAMED),
  ...ofType('deals', 'deal', NAMED, NAMED),
  ...ofType('campaigns', 'campaign', NAMED, NAMED),
  ...ofType('contracts', 'contract', NAMED, NAMED),
  ...everybody('GET /accounts/likely-duplicates', () => ({ query: 'name=Northwind' })),
  ...everybody('GET /contacts/likely-duplicates', () => ({ query: 'lastName=Raman' })),
  ...everybody('GET /duplicates'),
  ...reps('POST /duplicates/dismiss', async (world) => ({
    json: { oneId: await world.record('contact'), otherId: await world.record('contact') },
  })),
  ...everybody('GET /opportunities/board'),
  ...everybody('GET /tags'),
  ...everybody('GET /records/:id', on()),
  ...everybody('GET /records/:id/timeline', on()),
  ...everybody('GET /timeline'),
  ...everybody('GET /timeline/export.csv'),
  ...everybody('GET /timeline/days', () => ({ query: 'from=2026-11-01&to=2026-11-30' })),
  ...everybody('GET /timeline/people', () => ({ query: 'from=2026-11-01&to=2026-11-30' })),
  {
    route: 'GET /records/:id/timeline/:entry/why',
    whose: 'own',
    may: ROLES,
    // Nothing has happened there.
    answers: 404,
    send: async (world) => ({ path: { id: await world.record(), entry: '1' } }),
  },
  ...everybody('GET /records/:id/activities', on()),
  ...everybody('GET /records/:id/files', on()),
  ...everybody('GET /records/:id/files/count', on()),
  ...reps('POST /records/:id/files', async (world) => ({
    ...(await on()(world)),
    query: 'name=notes.txt',
    file: 'Signs under 50k',
  })),
  ...everybody('GET /records/count', () => ({ query: 'type=contact' })),
  ...reps('POST /records/bulk', async (world) => ({
    json: { type: 'contact', select: { ids: [await world.record('contact')] }, deed: { do: 'archive' } },
  })),
  ...reps('PUT /records/:id/tags', on('contact', { tags: ['Newsletter'] })),
  ...reps('POST /records/:id/archive', on()),
  ...reps('POST /records/:id/unarchive', after('archive')),
  ...admins('GET /contacts/:id/erase', on('contact')),
  ...admins('POST /contacts/:id/erase', on('contact', { name: 'Northwind' })),
  ...(['account', 'contact'] as const).flatMap((type) =>
    owners(`POST /${type}s/:id/merge`, async (world) => ({
      path: { id: await world.record(type) },
      json: { otherId: await world.record(type) },
    })),
  ),
  ...owners('POST /records/:id/trash', on()),
  ...owners('POST /records/:id/restore', after('trash')),
];
