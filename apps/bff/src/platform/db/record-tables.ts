import type { Generated } from 'kysely';

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
  /** The record it was merged into, in the end; its state is `merged` then. */
  merged_into_key: number | null;
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
  zone: string | null;
  language: string | null;
  birthday: string | null;
  lifecycle_stage: Generated<string>;
  extra: Generated<string>;
  lifecycle_status: string | null;
  /** The choice that says why, while the stage is one of those who are lost. */
  lost_reason: string | null;
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
  /** The choice that says why, while it is lost. */
  lost_reason: string | null;
  /** When it was won or lost; null while it is open. */
  closed_at: number | null;
}

export interface StageTable {
  key: Generated<number>;
  /** `pipeline`, `lifecycle` or `status`. */
  list: string;
  code: string;
  /** Of a status the lifecycle stage it belongs to. */
  parent: Generated<string>;
  label: string;
  kind: Generated<string>;
  probability: Generated<number>;
  enters_on: string | null;
  place: number;
  retired: Generated<number>;
}

export interface TagTable {
  key: Generated<number>;
  id: string;
  name: string;
  identity: string;
  is_demo: Generated<number>;
}

/** What bears a tag: a record or an activity. */
export interface TaggedTable {
  key: Generated<number>;
  record_key: number | null;
  activity_key: number | null;
  tag_key: number;
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

export interface ImportedTable {
  key: Generated<number>;
  /** `account`, `opportunity` or `activity`. */
  thing: string;
  identity: string;
  record_key: number | null;
  activity_key: number | null;
  /** Columns of the file that no field took, as JSON. */
  extra: Generated<string>;
}

export interface ImportRejectTable {
  key: Generated<number>;
  import_key: number;
  line: number;
  reason: string;
  cells: string;
}
