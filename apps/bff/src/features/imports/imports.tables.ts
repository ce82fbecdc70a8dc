import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const importRunSpec: TableSpec<'import_run'> = {
  label: () => 'an import',
  refersTo: { creator_key: 'users' },
};
