import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const templateSpec: TableSpec<'template'> = {
  label: (row) => `the template “${row.name}”`,
  refersTo: { owner_key: 'users' },
};
