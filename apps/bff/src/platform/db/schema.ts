import type { Generated } from 'kysely';

export interface WorkspaceTable {
  key: Generated<number>;
  name: string;
  currency: string;
  created_at: number;
  has_demo: Generated<number>;
}

export interface UsersTable {
  key: Generated<number>;
  id: string;
  name: string;
  sort_name: string;
  email: string;
  email_identity: string;
  role: string;
  zone: string;
  locale: string;
  week_start: number;
  theme: Generated<string>;
  active: Generated<number>;
  is_demo: Generated<number>;
  created_at: number;
  /** When the invitation was accepted. */
  joined_at: number | null;
  version: Generated<number>;
}

export interface CredentialTable {
  user_key: number;
  password_hash: string;
  changed_at: number;
}

export interface SessionTable {
  token_hash: string;
  id: string;
  user_key: number;
  created_at: number;
  seen_at: number;
  expires_at: number;
  agent: string;
  address: string;
}

export interface OneTimeLinkTable {
  token_hash: string;
  purpose: string;
  user_key: number | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface AttemptTable {
  subject: string;
  at: number;
  key: Generated<number>;
}

export interface TeamTable {
  key: Generated<number>;
  id: string;
  name: string;
  created_at: number;
  is_demo: Generated<number>;
  version: Generated<number>;
}

export interface TeamMemberTable {
  key: Generated<number>;
  team_key: number;
  user_key: number;
}

export interface PreferenceTable {
  user_key: number;
  name: string;
  value: string;
}

export interface DraftTable {
  user_key: number;
  subject: string;
  body: string;
  saved_at: number;
}

export interface RecordTable {
  key: Generated<number>;
  id: string;
  type: string;
  title: string;
  sort_title: string;
  state: Generated<string>;
  owner_key: number | null;
  account_key: number | null;
  creator_key: number | null;
  created_at: number;
  trashed_at: number | null;
  last_activity_at: Generated<number>;
  is_demo: Generated<number>;
  version: Generated<number>;
}

export interface AccountTable {
  key: number;
  kind: Generated<string>;
  first_name: Generated<string>;
  last_name: Generated<string>;
  folded_name: string;
  personal_number: Generated<string>;
  fiscal_number: Generated<string>;
  commercial_number: Generated<string>;
  website: Generated<string>;
  email: Generated<string>;
  phone: Generated<string>;
  address: Generated<string>;
  country: Generated<string>;
}

export interface ContactTable {
  key: number;
  first_name: Generated<string>;
  last_name: Generated<string>;
  folded_name: string;
  job_title: Generated<string>;
  linkedin_url: Generated<string>;
  zone: string | null;
  language: string | null;
  birthday: string | null;
  lifecycle_stage: Generated<string>;
  extra: Generated<string>;
}

export interface ContactIdentityTable {
  key: Generated<number>;
  contact_key: number;
  kind: string;
  identity: string;
  shown: string;
  position: Generated<number>;
  live: Generated<number>;
}

export interface EmploymentTable {
  key: Generated<number>;
  contact_key: number;
  account_key: number;
  from_at: number;
  to_at: number | null;
}

export interface OpportunityTable {
  key: number;
  contact_key: number | null;
  value_minor: number | null;
  currency: string | null;
  sort_value: Generated<number>;
  stage: Generated<string>;
  stage_rank: Generated<number>;
  expected_closing_on: string | null;
  sort_closing: Generated<string>;
}

export interface TagTable {
  key: Generated<number>;
  id: string;
  name: string;
  identity: string;
  is_demo: Generated<number>;
}

export interface RecordTagTable {
  key: Generated<number>;
  record_key: number;
  tag_key: number;
}

export interface ActivityTable {
  key: Generated<number>;
  id: string;
  type: string;
  subject: string;
  notes: Generated<string>;
  owner_key: number;
  creator_key: number | null;
  created_at: number;
  priority: Generated<number>;
  due_on: string | null;
  due_at: number | null;
  end_at: number | null;
  snoozed_until: Generated<number>;
  completed_at: number | null;
  completed_by_key: number | null;
  outcome: string | null;
  trashed_at: number | null;
  primary_key: number | null;
  account_key: number | null;
  direction: Generated<string>;
  duration_minutes: number | null;
  phone: Generated<string>;
  location: Generated<string>;
  link: Generated<string>;
  amount_minor: number | null;
  currency: string | null;
  message: Generated<string>;
  status: Generated<string>;
  due_day: string;
  due_slot: number;
  is_demo: Generated<number>;
  version: Generated<number>;
}

export interface ActivityRecordTable {
  key: Generated<number>;
  activity_key: number;
  record_key: number;
  is_primary: Generated<number>;
  status: Generated<string>;
  sort_at: Generated<number>;
}

export interface TimelineEntryTable {
  key: Generated<number>;
  happened_at: number;
  recorded_at: number;
  actor_key: number | null;
  actor_kind: string;
  kind: string;
  category: string;
  audience: Generated<string>;
  payload: string;
  activity_key: number | null;
  operation_key: number;
  withdrawn: Generated<number>;
}

export interface TimelineLinkTable {
  withdrawn: Generated<number>;
  record_key: number;
  happened_at: number;
  entry_key: number;
  category: string;
  via_key: number | null;
  /** The operation that put an older entry onto this timeline by giving its record an account. */
  backfill_key: Generated<number | null>;
}

export interface TimelineCountTable {
  record_key: number;
  category: string;
  direct: number;
  n: number;
}

export interface OperationTable {
  key: Generated<number>;
  id: string;
  kind: string;
  label: string;
  actor_key: number | null;
  actor_kind: string;
  state: string;
  created_at: number;
  finished_at: number | null;
  undoes_key: number | null;
  undone_by_key: number | null;
  done: Generated<number>;
  total: Generated<number>;
  position: string | null;
  failure: string | null;
}

export interface OperationChangeTable {
  key: Generated<number>;
  operation_key: number;
  table_name: string;
  row_key: number;
  action: string;
  version: number | null;
  before: string;
  after: string;
  /** What of the thing's parts changed with it, such as `contact.job_title`; separated by blanks. */
  parts: Generated<string>;
}

export interface OperationSkippedTable {
  key: Generated<number>;
  operation_key: number;
  /** Which one: `table:key`. */
  thing: string;
  what: string;
  why: string;
}

export interface IdempotencyTable {
  actor: string;
  route: string;
  request_key: string;
  body_hash: string;
  answer: string;
  created_at: number;
}

export interface JobTable {
  key: Generated<number>;
  kind: string;
  payload: string;
  run_at: number;
  state: Generated<string>;
  attempts: Generated<number>;
  lease_until: Generated<number>;
  lease_owner: string | null;
  last_error: string | null;
  unique_key: string | null;
  operation_key: number | null;
  /** What it sends out of the house, in words. */
  sends: Generated<string | null>;
  created_at: number;
  finished_at: number | null;
}

export interface FileTable {
  key: Generated<number>;
  id: string;
  name: string;
  content_type: string;
  size: number;
  content_hash: string | null;
  creator_key: number | null;
  created_at: number;
}

export interface FileChunkTable {
  content_hash: string;
  position: number;
  bytes: Uint8Array;
}

export interface ImportRunTable {
  key: Generated<number>;
  id: string;
  /** Null once the import has ended: its file is not needed any more. */
  file_key: number | null;
  file_name: string;
  size: number;
  source: string;
  state: string;
  inspection: string;
  settings: string;
  findings: string | null;
  /** Grows with every change of the settings. */
  revision: Generated<number>;
  counts: string;
  failure: string | null;
  operation_key: number | null;
  creator_key: number;
  created_at: number;
  finished_at: number | null;
}

export interface ImportRejectTable {
  key: Generated<number>;
  import_key: number;
  line: number;
  reason: string;
  cells: string;
}

export interface SearchTable {
  key: number;
  words: string;
}

/** Every table, as the query builder sees it. Kept equal to the migrations by a test. */
export interface Database {
  workspace: WorkspaceTable;
  users: UsersTable;
  credential: CredentialTable;
  session: SessionTable;
  one_time_link: OneTimeLinkTable;
  attempt: AttemptTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  preference: PreferenceTable;
  draft: DraftTable;
  record: RecordTable;
  account: AccountTable;
  contact: ContactTable;
  contact_identity: ContactIdentityTable;
  employment: EmploymentTable;
  opportunity: OpportunityTable;
  tag: TagTable;
  record_tag: RecordTagTable;
  activity: ActivityTable;
  activity_record: ActivityRecordTable;
  timeline_entry: TimelineEntryTable;
  timeline_link: TimelineLinkTable;
  timeline_count: TimelineCountTable;
  operation: OperationTable;
  operation_change: OperationChangeTable;
  operation_skipped: OperationSkippedTable;
  idempotency: IdempotencyTable;
  job: JobTable;
  file: FileTable;
  file_chunk: FileChunkTable;
  import_run: ImportRunTable;
  import_reject: ImportRejectTable;
  record_search: SearchTable;
  activity_search: SearchTable;
}
