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

const found = new WeakMap<TableSpecs, readonly Reference[]>();

const allReferences = (specs: TableSpecs): readonly Reference[] => {
  const references =
    found.get(specs) ??
    (Object.keys(specs) as JournalTable[]).flatMap((from) => {
      const { refersTo, derived = [] } = specOf(specs, from);
      return Object.entries(refersTo).map(([column, to]) => ({
        from,
        column,
        to,
        isDerived: derived.some((name) => name === column),
      }));
    });
  found.set(specs, references);
  return references;
};

export const referencesTo = (specs: TableSpecs, table: JournalTable): Reference[] =>
  allReferences(specs).filter(({ to }) => to === table);

/** Where the rows of a table point; what follows by itself is left out. */
export const referencesOf = (specs: TableSpecs, table: JournalTable): Reference[] =>
  allReferences(specs).filter(({ from, isDerived }) => from === table && !isDerived);

/** Where the rows of a table point by what follows by itself. */
export const derivedReferencesOf = (specs: TableSpecs, table: JournalTable): Reference[] =>
  allReferences(specs).filter(({ from, isDerived }) => from === table && isDerived);

const ordered = new WeakMap<TableSpecs, readonly JournalTable[]>();

/** Every table, each before those that its rows point at. */
export const tablesInOrder = (specs: TableSpecs): readonly JournalTable[] => {
  const known = ordered.get(specs);
  if (known !== undefined) return known;
  const order: JournalTable[] = [];
  const visit = (table: JournalTable): void => {
    if (order.includes(table)) return;
    for (const { from, to } of allReferences(specs)) if (to === table && from !== table) visit(from);
    order.push(table);
  };
  for (const table of Object.keys(specs) as JournalTable[]) visit(table);
  ordered.set(specs, order);
  return order;
};
