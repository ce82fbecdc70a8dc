import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '../db/schema.ts';

/** The tables an operation may write: each has a single integer `key`. */
export type JournalTable =
  | 'workspace'
  | 'users'
  | 'team'
  | 'team_member'
  | 'record'
  | 'account'
  | 'contact'
  | 'contact_identity'
  | 'employment'
  | 'opportunity'
  | 'deal'
  | 'campaign'
  | 'contract'
  | 'stage'
  | 'not_duplicate'
  | 'tag'
  | 'tagged'
  | 'custom_field'
  | 'custom_value'
  | 'activity'
  | 'activity_record'
  | 'activity_participant'
  | 'attachment'
  | 'series'
  | 'imported'
  | 'api_key'
  | 'calendar_feed'
  | 'webhook'
  | 'choice'
  | 'linkedin_action'
  | 'template'
  | 'saved_view'
  | 'form'
  | 'form_submission';

/** The things that have parts: their version grows with each change of a part. */
export type VersionedTable = 'record' | 'activity' | 'team';

export type Row<T extends JournalTable = JournalTable> = Selectable<Database[T]> & { readonly key: number };
export type NewRow<T extends JournalTable> = Insertable<Database[T]>;
export type Patch<T extends JournalTable> = Updateable<Database[T]>;

/** A row with its table's name forgotten: what the journal and undo work on. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

/** What an operation did to one row: `before` is null for an inserted one, `after` for a removed one. */
export interface Touched<T extends JournalTable = JournalTable> {
  readonly key: number;
  readonly before: Row<T> | null;
  readonly after: Row<T> | null;
}
