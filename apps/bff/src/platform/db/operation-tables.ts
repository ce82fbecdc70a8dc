import type { Generated } from 'kysely';

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
  /** The API key it was done through. */
  api_key_key: number | null;
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
  sends: string | null;
  created_at: number;
  finished_at: number | null;
}
