import type { RecordType } from '@daybook/shared/records/record-type';
import type { Database } from '../../platform/db/schema.ts';

type Table = keyof Database;

/** Rows that stand inside the one they belong to. */
export interface Inner {
  readonly name: string;
  readonly table: Table;
  /** The column that names the row they stand in. */
  readonly by: string;
  /** What they are in order of. */
  readonly order: string;
}

/** One file of an export: a table, a JSON object a line, in order of being made. */
export interface ExportedTable {
  readonly file: string;
  readonly table: Table;
  /** Of records: those of one type, with the table of its own fields. */
  readonly type?: RecordType;
  readonly beside?: Table;
  readonly inner?: readonly Inner[];
}

const TAGS: Inner = { name: 'tags', table: 'tagged', by: 'record_key', order: 'key' };
const FILES: Inner = { name: 'files', table: 'attachment', by: 'record_key', order: 'key' };

const CUSTOM: Inner = { name: 'custom', table: 'custom_value', by: 'record_key', order: 'key' };

const records = (
  file: string,
  type: RecordType,
  beside?: Table,
  inner: readonly Inner[] = [],
): ExportedTable => ({
  file,
  table: 'record',
  type,
  ...(beside && { beside }),
  inner: [...inner, TAGS, FILES, CUSTOM],
});

export const EXPORTED: readonly ExportedTable[] = [
  { file: 'workspace', table: 'workspace' },
  {
    file: 'users',
    table: 'users',
    inner: [{ name: 'preferences', table: 'preference', by: 'user_key', order: 'name' }],
  },
  {
    file: 'teams',
    table: 'team',
    inner: [{ name: 'members', table: 'team_member', by: 'team_key', order: 'key' }],
  },
  { file: 'tags', table: 'tag' },
  { file: 'choices', table: 'choice' },
  { file: 'stages', table: 'stage' },
  { file: 'fields', table: 'custom_field' },
  records('accounts', 'account', 'account'),
  records('contacts', 'contact', 'contact', [
    { name: 'identities', table: 'contact_identity', by: 'contact_key', order: 'key' },
    { name: 'employments', table: 'employment', by: 'contact_key', order: 'key' },
  ]),
  records('opportunities', 'opportunity', 'opportunity'),
  records('deals', 'deal', 'deal'),
  records('campaigns', 'campaign', 'campaign'),
  records('contracts', 'contract', 'contract'),
  {
    file: 'activities',
    table: 'activity',
    inner: [
      { name: 'records', table: 'activity_record', by: 'activity_key', order: 'key' },
      { name: 'colleagues', table: 'activity_participant', by: 'activity_key', order: 'key' },
      { name: 'attachments', table: 'attachment', by: 'activity_key', order: 'key' },
      { name: 'tags', table: 'tagged', by: 'activity_key', order: 'key' },
      { name: 'custom', table: 'custom_value', by: 'activity_key', order: 'key' },
    ],
  },
  { file: 'series', table: 'series' },
  { file: 'templates', table: 'template' },
  { file: 'views', table: 'saved_view' },
  { file: 'not-duplicates', table: 'not_duplicate' },
  {
    file: 'forms',
    table: 'form',
    inner: [{ name: 'submissions', table: 'form_submission', by: 'form_key', order: 'key' }],
  },
  { file: 'linkedin-actions', table: 'linkedin_action' },
  {
    file: 'timeline',
    table: 'timeline_entry',
    inner: [{ name: 'links', table: 'timeline_link', by: 'entry_key', order: 'record_key' }],
  },
  { file: 'history', table: 'operation' },
  { file: 'imports', table: 'import_run' },
  { file: 'imported', table: 'imported' },
  { file: 'files', table: 'file' },
];

/** Tables that are left out, and why. */
export const NOT_EXPORTED: { readonly [T in Table]?: string } = {
  credential: 'a secret',
  calendar_feed: 'a secret',
  api_key: 'a secret',
  webhook: 'its address may hold a secret, and it sends from here',
  webhook_secret: 'a secret',
  webhook_delivery: 'what was sent, for a month',
  session: 'a secret',
  one_time_link: 'a secret',
  attempt: 'who mistyped a password, for an hour',
  secret: 'a secret',
  suppression: 'who was erased, as nothing but a hash',
  notice: 'what one was told; timelines and the history say it as well',
  backup_run: 'about this machine',
  draft: 'not yet said, and nobody else’s business',
  recent: 'what somebody opened last',
  idempotency: 'requests of the last day',
  job: 'work that goes on here',
  operation_change: 'what undo needs; timelines say what changed',
  operation_skipped: 'what undo needs',
  timeline_count: 'follows from the timeline',
  duplicate_pair: 'follows from the records and the pairs told apart',
  duplicate_search: 'how far those have been looked for',
  record_search: 'follows from the records',
  activity_search: 'follows from the activities',
  attachment_search: 'follows from the attachments',
  file_chunk: 'is in the folder of files',
  import_reject: 'rows of files that were never taken',
};

/** What a column that ends in `_key` points at; it is exported as the id of that. */
export const POINTS_AT: Readonly<Record<string, Table>> = {
  owner_key: 'users',
  creator_key: 'users',
  completed_by_key: 'users',
  actor_key: 'users',
  user_key: 'users',
  team_key: 'team',
  tag_key: 'tag',
  record_key: 'record',
  merged_into_key: 'record',
  one_key: 'record',
  other_key: 'record',
  account_key: 'record',
  followed_key: 'activity',
  contact_key: 'record',
  customer_contact_key: 'record',
  agent_key: 'record',
  agent_contact_key: 'record',
  agency_key: 'record',
  agency_contact_key: 'record',
  deal_key: 'record',
  primary_key: 'record',
  via_key: 'record',
  activity_key: 'activity',
  series_key: 'series',
  operation_key: 'operation',
  undoes_key: 'operation',
  undone_by_key: 'operation',
  backfill_key: 'operation',
  file_key: 'file',
  field_key: 'custom_field',
  target_key: 'record',
  api_key_key: 'api_key',
};

/** Columns that follow from others, or are for the program alone. */
export const COMPUTED: ReadonlySet<string> = new Set([
  'key',
  'version',
  'sort_name',
  'sort_title',
  'folded_name',
  'sort_value',
  'sort_closing',
  'stage_rank',
  'fold_key',
  'name_key',
  'newest',
  'due_day',
  'due_slot',
  'sort_at',
  'email_identity',
  'inspection',
  'findings',
  'revision',
  'position',
  'last_activity_at',
  'content_hash',
  'reminds_at',
  'reminded_for',
  'remind_again_at',
]);

/** Columns that hold JSON, yes or no, or a moment that is 0 for none. */
export const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'extra',
  'payload',
  'settings',
  'counts',
  'options',
]);
export const YES_NO: ReadonlySet<string> = new Set([
  'active',
  'is_demo',
  'has_demo',
  'is_primary',
  'withdrawn',
  'failed',
  'as_text',
  'use_template',
  'retired',
  'live',
  'shared',
  'hidden',
  'several',
  'required',
]);
export const MOMENT = /_at$|_until$/;
