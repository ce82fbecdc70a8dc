import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { findImportedOwner } from './imported.store.ts';

/** What an import knew a thing by belongs to the thing, and goes and comes back with it. */
export const importedSpec: TableSpec<'imported'> = {
  label: () => 'what an import knew it by',
  refersTo: { record_key: 'record', activity_key: 'activity' },
  partOf: ({ record_key, activity_key }) =>
    record_key === null ? ['activity', activity_key ?? 0] : ['record', record_key],
  aspect: () => 'imported',
  occupied: async ({ key, thing, identity }, db) => {
    const owner = await findImportedOwner(db, thing, identity);
    return owner === undefined || owner.key === key ? undefined : 'It was imported again since.';
  },
};
