import { allow } from '../../platform/allow.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const webhookSpec: TableSpec<'webhook'> = {
  label: (row) => `the webhook to ${new URL(row.url).host}`,
  refersTo: {},
  derived: ['failing_since', 'retry_at'],
  settle: async ({ actor }) => allow(actor, 'settings.change'),
};
