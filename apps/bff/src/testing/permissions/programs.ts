import { admins, everybody, type PermissionRow, type Try } from './row.ts';
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

const aWebhook = async ({ make, admin }: PermissionWorld): Promise<Record<string, string>> => {
  const { webhook } = await make(admin, '/webhooks', { url: 'https://example.com/hook', events: [] });
  return { id: webhook.id };
};

const onWebhook =
  (json?: unknown) =>
  async (world: PermissionWorld): Promise<Try> => ({ path: await aWebhook(world), json });

/** One that was sent to a webhook, or is to be. */
const aDelivery = async (world: PermissionWorld): Promise<Try> => {
  const path = await aWebhook(world);
  await world.make(world.admin, `/webhooks/${path['id']}/test`, undefined);
  const { json } = await world.admin.call('GET', `/webhooks/${path['id']}/deliveries`);
  return { path: { ...path, deliveryId: json.items[0].id } };
};

export const webhookRows: PermissionRow[] = [
  ...admins('GET /webhooks'),
  ...admins('POST /webhooks', () => ({ json: { url: 'https://example.com/hook', events: [] } })),
  ...admins('PATCH /webhooks/:id', onWebhook({ active: false })),
  ...admins('DELETE /webhooks/:id', onWebhook()),
  ...admins('POST /webhooks/:id/secret', onWebhook()),
  ...admins('POST /webhooks/:id/test', onWebhook()),
  ...admins('POST /webhooks/:id/replay', onWebhook({ since: '2026-11-20T00:00:00Z' })),
  ...admins('GET /webhooks/:id/deliveries', onWebhook()),
  ...admins('POST /webhooks/:id/deliveries/:deliveryId/replay', aDelivery),
];
