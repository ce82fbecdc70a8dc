import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const savedViewSpec: TableSpec<'saved_view'> = {
  label: (row) => `the view “${row.name}”`,
  refersTo: { owner_key: 'users' },
};
