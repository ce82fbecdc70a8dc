import type { TableSpec } from '../../platform/operation/table-spec.ts';

/** Each makes and ends their own; nothing takes either back. */
export const calendarFeedSpec: TableSpec<'calendar_feed'> = {
  label: () => 'the address of a calendar',
  refersTo: { user_key: 'users' },
  // What it is known by, and when it was read, is in no journal.
  derived: ['token_hash', 'read_at'],
};
