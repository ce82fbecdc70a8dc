import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const seriesSpec: TableSpec<'series'> = {
  label: (row) => `how “${row.subject}” repeats`,
  refersTo: {},
};
