/** The columns that are filled, by table; the others have their defaults. */
export const COLUMNS = {
  workspace: ['key', 'name', 'currency', 'created_at'],
  users: ['key', 'id', 'name', 'sort_name', 'email', 'email_identity', 'role', 'zone', 'locale', 'week_start', 'created_at', 'joined_at'],
  team: ['key', 'id', 'name', 'created_at'],
  team_member: ['team_key', 'user_key'],
  session: ['token_hash', 'id', 'user_key', 'created_at', 'seen_at', 'expires_at', 'agent', 'address'],
  record: ['key', 'id', 'type', 'title', 'sort_title', 'owner_key', 'account_key', 'creator_key', 'created_at', 'last_activity_at'],
  account: ['key', 'folded_name', 'website', 'country'],
  contact: ['key', 'first_name', 'last_name', 'folded_name', 'job_title', 'zone', 'language'],
  contact_identity: ['contact_key', 'kind', 'identity', 'shown'],
  employment: ['contact_key', 'account_key', 'from_at'],
  opportunity: ['key', 'contact_key', 'value_minor', 'currency', 'sort_value', 'stage', 'stage_rank', 'expected_closing_on', 'sort_closing'],
  activity: [
    'key',
    'id',
    'type',
    'subject',
    'notes',
    'owner_key',
    'creator_key',
    'created_at',
    'priority',
    'due_on',
    'due_at',
    'completed_at',
    'completed_by_key',
    'outcome',
    'primary_key',
    'account_key',
    'duration_minutes',
    'location',
    'message',
    'status',
    'due_day',
    'due_slot',
  ],
  activity_record: ['activity_key', 'record_key', 'is_primary', 'status', 'sort_at'],
  operation: ['key', 'id', 'kind', 'label', 'actor_kind', 'state', 'created_at', 'finished_at'],
  timeline_entry: ['key', 'happened_at', 'recorded_at', 'actor_key', 'actor_kind', 'kind', 'category', 'payload', 'activity_key', 'operation_key'],
  timeline_link: ['record_key', 'happened_at', 'entry_key', 'category', 'via_key'],
  record_search: ['key', 'words'],
  activity_search: ['key', 'words'],
} as const;

export type Table = keyof typeof COLUMNS;
export type Row = readonly (string | number | null)[];

/** Where rows go: one of the two engines. */
export interface Sink {
  /** Takes a row, in the order of `COLUMNS`. */
  readonly add: (table: Table, row: Row) => void;
  /** Waits until what was taken is not too much; to be called every few thousand rows. */
  readonly drain: () => Promise<void>;
}
