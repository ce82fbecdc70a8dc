import type { JournalTable } from './journal-table.ts';
import type { TableSpec, TableSpecs } from './table-spec.ts';

/** A column of one journalled table that points at another. */
export interface Reference {
  readonly from: JournalTable;
  readonly column: string;
  readonly to: JournalTable;
  /** Follows by itself from what it is derived of. */
  readonly isDerived: boolean;
}

export const specOf = (specs: TableSpecs, table: JournalTable): TableSpec => specs[table] as TableSpec;

const known = new WeakMap<TableSpecs, readonly Reference[]>();

const allReferences = (specs: TableSpecs): readonly Reference[] => {
  const references =
    known.get(specs) ??
    (Object.keys(specs) as JournalTable[]).flatMap((from) => {
      const { refersTo, derived = [] } = specOf(specs, from);
      return Object.entries(refersTo).map(([column, to]) => ({
        from,
        column,
        to,
        isDerived: derived.some((name) => name === column),
      }));
    });
  known.set(specs, references);
  return references;
};

export const referencesTo = (specs: TableSpecs, table: JournalTable): Reference[] =>
  allReferences(specs).filter(({ to }) => to === table);

/** Where the rows of a table point; what follows by itself is left out. */
export const referencesOf = (specs: TableSpecs, table: JournalTable): Reference[] =>
  allReferences(specs).filter(({ from, isDerived }) => from === table && !isDerived);
