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
  /** Minutes before an appointment that they are reminded of it; null: not at all. */
  remind_before: Generated<number | null>;
  /** Working hours, in minutes since midnight. */
  work_from: Generated<number>;
  work_to: Generated<number>;
  /** The week days they work on: digits of 1 Monday to 7 Sunday. */
  work_days: Generated<string>;
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

/** What a user has opened last: a record or an activity. */
export interface RecentTable {
  key: Generated<number>;
  user_key: number;
  record_key: number | null;
  activity_key: number | null;
  opened_at: number;
}

export interface DraftTable {
  user_key: number;
  subject: string;
  body: string;
  saved_at: number;
}
