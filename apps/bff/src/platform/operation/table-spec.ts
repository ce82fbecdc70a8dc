import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Reader } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Operation } from './operation.ts';

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
  | 'tag'
  | 'record_tag'
  | 'activity'
  | 'activity_record';

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

/** What the operation has to know of a table; features declare it, the composition root collects it. */
export interface TableSpec<T extends JournalTable = JournalTable> {
  /** Names the row to a person: "the contact Ana Souza". */
  readonly label: (row: Row<T>, db: Reader) => string | Promise<string>;
  /** Columns that follow from others: outside version and journal, computed again by `derive` on every write. */
  readonly derived?: readonly (keyof Row<T> & string)[];
  readonly derive?: (row: Row<T>, db: Reader) => Partial<Row<T>> | Promise<Partial<Row<T>>>;
  /** Brings dependent rows outside the journal (search words, copies for an index) up to date before the commit. */
  readonly settle?: (op: Operation, touched: readonly Touched<T>[]) => Promise<void>;
  /** The columns that point at another journalled table. */
  readonly refersTo: Readonly<Partial<Record<keyof Row<T> & string, JournalTable>>>;
  /** Which thing the row is a part of, for undoing a bulk thing by thing; the row itself when left out. */
  readonly partOf?: (row: Row<T>) => readonly [VersionedTable, number];
  /** Of a part: the one name its changes go by in conflicts of the thing, where columns would not tell. */
  readonly aspect?: (row: Row<T>) => string;
  /** Why the row cannot be brought back or be as it was, where something unique has found another owner since. */
  readonly occupied?: (row: Row<T>, db: Reader) => Promise<string | undefined>;
}

export type TableSpecs = { readonly [T in JournalTable]: TableSpec<T> };
