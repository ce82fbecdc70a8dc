import type { TableSpec } from '../../platform/operation/table-spec.ts';

export const attachmentSpec: TableSpec<'attachment'> = {
  label: (row) => `the attachment “${row.name}”`,
  refersTo: { activity_key: 'activity' },
  // A later one must not stand in the way of a change of the activity itself.
  aspect: (row) => row.id,
  partOf: (row) => ['activity', row.activity_key ?? 0],
};
