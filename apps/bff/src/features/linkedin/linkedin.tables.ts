import { allow } from '../../platform/allow.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const linkedInActionSpec: TableSpec<'linkedin_action'> = {
  label: (row) => `the LinkedIn action “${row.label}”`,
  refersTo: {},
  // Undo and redo come this way too: who is no longer an admin cannot take back what they did as one.
  settle: async ({ actor }) => allow(actor, 'settings.change'),
};
