import type { Generated } from 'kysely';

export interface NoticeTable {
  key: Generated<number>;
  /** Who is told. */
  user_key: number;
  kind: string;
  payload: string;
  actor_key: number | null;
  /** What it tells of; an undo withdraws it. Null where nobody did anything, as when something has become due. */
  operation_key: number | null;
  activity_key: number | null;
  record_key: number | null;
  /** Of how many things it tells; what it points at is the first of them. */
  n: Generated<number>;
  created_at: number;
  read_at: number | null;
  withdrawn: Generated<number>;
}

export interface SuppressionTable {
  hash: string;
  created_at: number;
}

export interface SecretTable {
  name: string;
  value: string;
}

export interface BackupRunTable {
  key: Generated<number>;
  started_at: number;
  finished_at: number;
  bytes: number;
  ok: number;
}
