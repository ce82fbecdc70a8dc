import { everybody, type PermissionRow } from './row.ts';
import type { PermissionWorld } from './world.ts';

const aKey = async ({ make, whose }: PermissionWorld) => {
  const { apiKey } = await make(whose, '/api-keys', { name: 'Zapier', scope: 'read' });
  return { path: { id: apiKey.id } };
};

export const programRows: PermissionRow[] = [
  ...everybody('GET /api-keys'),
  { route: 'GET /api-keys', whose: 'other', may: ['admin'], send: () => ({ query: 'of=all' }) },
  ...everybody('POST /api-keys', () => ({ json: { name: 'Zapier', scope: 'read' } })).map((row) => ({
    ...row,
    fresh: true as const,
  })),
  ...everybody('DELETE /api-keys/:id', aKey),
  { route: 'DELETE /api-keys/:id', whose: 'other', may: ['admin'], send: aKey },
];
