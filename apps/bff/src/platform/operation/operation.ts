import type { NoticePayload } from '@daybook/shared/notices/notice';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import type { Kysely } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Engine } from '../db/open.ts';
import type { Database } from '../db/schema.ts';
import type { Slot } from './journal.ts';
import type { JournalTable, NewRow, Patch, Row } from './journal-table.ts';

/** A fact for the timelines, as a verb states it. */
export interface NewEntry {
  readonly payload: EntryPayload;
  /** Keys of the records it is about; their accounts get it too, "via" them. */
  readonly records: readonly number[];
  /** Key of the account that the first of them leaves by it, which gets it as well. */
  readonly left?: number;
  /** When it happened, if not now. */
  readonly at?: number;
  readonly activityKey?: number;
  /**
   * Key of the user who did it, where it is brought in by somebody else; null where nobody knows who. A history that is
   * not imported, as the demo's, was also written down by them then.
   */
  readonly by?: number | null;
}

export interface NewJob {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Earliest moment to run; now when left out. */
  readonly runAt?: number;
  /** At most one waiting or running job has this key; another is not added. */
  readonly once?: string;
  /** What it sends out of the house, in words ("The email to Ana Souza"): an undo that comes too late names it. */
  readonly sends?: string;
}

/** Something a user should know of. */
export interface NewNotice {
  readonly to: number;
  readonly payload: NoticePayload;
  readonly activityKey?: number;
  readonly recordKey?: number;
  /** Told also where they began it themselves or nobody did: the end of something long, a form, a reminder. */
  readonly own?: true;
}

/** What clients are told has changed. `sessions` are those that ended: their streams end, and nobody is told. */
export type Resource =
  | 'sessions'
  | 'activities'
  | 'records'
  | 'timeline'
  | 'people'
  | 'operations'
  | 'imports'
  | 'programs'
  | 'notices'
  | 'linkedin'
  | 'templates'
  | 'views'
  | 'forms'
  | 'workspace';

/**
 * The handle a change is made through. Stores take it instead of a transaction, so every write is journalled, can be
 * undone and is told to live clients, with no code for that in the verbs.
 */
export interface Operation {
  readonly key: number;
  readonly id: string;
  /** The operation this is the doing of: its own key, and of a redo the key of what is done again. */
  readonly origin: number;
  readonly actor: Actor;
  /** One moment for all of it. */
  readonly now: number;
  readonly engine: Engine;
  /** Reads inside the operation, and writes of rows that are outside the journal. */
  readonly db: Kysely<Database>;
  insert<T extends JournalTable>(table: T, row: NewRow<T>): Promise<Row<T>>;
  /** Rows come back in the order given. At most about 200 at a time. */
  insertMany<T extends JournalTable>(table: T, rows: readonly NewRow<T>[]): Promise<Row<T>[]>;
  /** Writes what differs from `current`, the row as just loaded, and answers the new row. */
  update<T extends JournalTable>(table: T, current: Row<T>, patch: Patch<T>): Promise<Row<T>>;
  remove<T extends JournalTable>(table: T, current: Row<T>): Promise<void>;
  /** Removes many rows with few statements; parts of the things in `going` are not told to them, as they go too. */
  removeMany<T extends JournalTable>(
    table: T,
    rows: readonly Row<T>[],
    going?: ReadonlySet<Slot>,
  ): Promise<void>;
  /** Brings derived columns up to date without a change of the row. */
  refresh<T extends JournalTable>(table: T, current: Row<T>): Promise<Row<T>>;
  /** Brings what is derived up to date now rather than at the end, for a body that has to see it. */
  settle(): Promise<void>;
  record(entry: NewEntry): void;
  enqueue(job: NewJob): void;
  /**
   * Tells a user, unless they or the program itself did it. Of one kind there is one notice to a user in an operation,
   * however many things it is about. Taking something back tells nobody: it withdraws what was told.
   */
  notify(notice: NewNotice): void;
  /** Tells live clients that something not written through the journal has changed. */
  touch(resource: Resource, id?: string): void;
}
