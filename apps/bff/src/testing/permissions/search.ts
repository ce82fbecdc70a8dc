import { everybody, type PermissionRow } from './row.ts';

export const searchRows: PermissionRow[] = [
  ...everybody('GET /search', () => ({ query: 'q=north' })),
  ...everybody('GET /search/everything', () => ({ query: 'q=north' })),
  ...everybody('GET /recent'),
  ...everybody('POST /recent', async (world) => ({ json: { recordId: await world.record() } })),
];
