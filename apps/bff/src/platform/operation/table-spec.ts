import type { Reader } from '../db/open.ts';
import type { JournalTable, Row, Touched, VersionedTable } from './journal-table.ts';
import type { Operation } from './operation.ts';

/** What the operation has to know of a table; features declare it, the composition root collects it. */
export interface TableSpec<T extends JournalTable = JournalTable> {
  /** Names the row to a person: "the contact Ana Souza". */
  readonly label: (row: Row<T>, db: Reader) => string | Promise<string>;
  /** Columns that follow from others: outside version and journal, computed again by `derive` on every write. */
  readonly derived?: readonly (keyof Row<T> & string)[];
  /** Derived columns that what they follow from cannot always tell again: the journal keeps what they were. */
  readonly remembered?: readonly (keyof Row<T> & string)[];
  readonly derive?: (row: Row<T>, db: Reader) => Partial<Row<T>> | Promise<Partial<Row<T>>>;
  /** Brings dependent rows outside the journal (search words, copies for an index) up to date before the commit. */
  readonly settle?: (op: Operation, touched: readonly Touched<T>[]) => Promise<void>;
  /** The columns that point at another journalled table. */
  readonly refersTo: Readonly<Partial<Record<keyof Row<T> & string, JournalTable>>>;
  /** Which thing the row is a part of, for undoing a bulk thing by thing; the row itself when left out. */
  readonly partOf?: (row: Row<T>) => readonly [VersionedTable, number];
  /** Of a part: the one name its changes go by in conflicts of the thing, where columns would not tell. */
  readonly aspect?: (row: Row<T>) => string;
  /** The columns of which no two rows say the same. */
  readonly twins?: readonly (keyof Row<T> & string)[];
  /** It is about rows as they are: it stays with one that is made part of another; by these columns, or by all. */
  readonly staysOnMerge?: true | readonly (keyof Row<T> & string)[];
  /** What a row takes from its twin, when what they point at becomes one and the twin goes. */
  readonly unite?: (kept: Row<T>, gone: Row<T>) => Partial<Row<T>>;
  /** Why a row that was added has to stay, where rows that no journal knows point at it. */
  readonly needed?: (row: Row<T>, db: Reader) => Promise<string | undefined>;
  /** Why the row cannot be brought back or be as it was, where something unique has found another owner since. */
  readonly occupied?: (row: Row<T>, db: Reader) => Promise<string | undefined>;
}

export type TableSpecs = { readonly [T in JournalTable]: TableSpec<T> };
