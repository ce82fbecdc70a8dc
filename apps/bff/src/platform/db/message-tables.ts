import type { Generated } from 'kysely';

export interface LinkedinActionTable {
  key: Generated<number>;
  code: string;
  label: string;
  /** UTF-16 units; null where the action has no text. */
  text_limit: number | null;
  hidden: Generated<number>;
  version: Generated<number>;
}

export interface TemplateTable {
  key: Generated<number>;
  id: string;
  name: string;
  sort_name: string;
  folder: Generated<string>;
  subject: Generated<string>;
  body: string;
  shared: Generated<number>;
  owner_key: number;
  created_at: number;
  changed_at: number;
  version: Generated<number>;
}

export interface SavedViewTable {
  key: Generated<number>;
  id: string;
  list: string;
  name: string;
  sort_name: string;
  query: string;
  shared: Generated<number>;
  pinned: Generated<number>;
  owner_key: number;
  created_at: number;
  changed_at: number;
  version: Generated<number>;
}
