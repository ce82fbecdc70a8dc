import type { Change } from './journal.ts';
import type { JournalTable, Row, TableSpec, TableSpecs } from './table-spec.ts';

/** The thing a change is part of: a row of `contact_identity` belongs to its contact's record. */
export const thingOf = (specs: TableSpecs, change: Change): string => {
  const spec = specs[change.table] as TableSpec;
  const row = { ...change.before, ...change.after, key: change.key } as Row;
  const [table, key]: readonly [JournalTable, number] = spec.partOf?.(row) ?? [change.table, change.key];
  return `${table}:${key}`;
};

/** The same changes, each thing's together, so that a bulk undo can take things back one by one. */
export const byThing = (specs: TableSpecs, changes: readonly Change[]): Change[] =>
  [...Map.groupBy(changes, (change) => thingOf(specs, change)).values()].flat();
