import type { TableSpec } from '../../platform/operation/table-spec.ts';

/** Who may make or end one is decided by the verbs; nothing takes either back. */
export const apiKeySpec: TableSpec<'api_key'> = {
  label: (row) => `the API key ${row.name}`,
  refersTo: { user_key: 'users' },
  // What a key is known by, and where it was used, is in no journal.
  derived: ['token_hash', 'used_at', 'used_from'],
};
