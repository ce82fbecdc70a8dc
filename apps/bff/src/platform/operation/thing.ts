import { type Change, type Slot, slotOf } from './journal.ts';
import type { JournalTable, Row } from './journal-table.ts';
import type { TableSpec, TableSpecs } from './table-spec.ts';

/** The thing a change is part of: a row of `contact_identity` belongs to its contact's record. */
export const thingOf = (specs: TableSpecs, change: Change): Slot => {
  const spec = specs[change.table] as TableSpec;
  if (spec.partOf === undefined) return slotOf(change);
  const row = { ...change.before, ...change.after, key: change.key } as Row;
  const [table, key]: readonly [JournalTable, number | undefined] = spec.partOf(row);
  // A change of other columns does not say whose the row is: it is taken back by itself.
  return slotOf(key === undefined ? change : { table, key });
};

/**
 * The same changes, each thing's together, so that a bulk undo can take things back one by one. The thing changed last
 * comes last: it is the first to be taken back, and what it stands on follows.
 */
export const byThing = (specs: TableSpecs, changes: readonly Change[]): Change[] => {
  const things = new Map<string, Change[]>();
  for (const change of changes) {
    const name = thingOf(specs, change);
    const thing = things.get(name) ?? [];
    thing.push(change);
    // Moves it to the end.
    things.delete(name);
    things.set(name, thing);
  }
  return [...things.values()].flat();
};
