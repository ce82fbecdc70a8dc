import type { JournalTable } from './journal-table.ts';

export type Fields = Readonly<Record<string, string | number | null>>;

/** One thing done to one row. */
export interface Change {
  readonly table: JournalTable;
  readonly key: number;
  readonly action: 'insert' | 'update' | 'remove';
  readonly version: number | null;
  readonly before: Fields;
  readonly after: Fields;
  /** Of a thing: what changed in rows that are parts of it, as `table.column` or `table.aspect`. */
  readonly parts?: readonly string[];
}

/** Names a row across tables. */
export type Slot = `${JournalTable}:${number}`;

export const slotOf = ({ table, key }: { readonly table: JournalTable; readonly key: number }): Slot =>
  `${table}:${key}`;

export const keyOf = (slot: Slot): { readonly table: JournalTable; readonly key: number } => {
  const [table, key] = slot.split(':');
  return { table: table as JournalTable, key: Number(key) };
};

/** What a table computes by itself, and what of that is kept for an undo all the same. */
interface Derived {
  readonly derived?: readonly string[];
  readonly remembered?: readonly string[];
}

/** The fields without those that are computed. */
export const given = (fields: Fields, { derived = [] }: Derived): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !derived.includes(name)));

/** What a change to `row` replaced: the columns it names, and remembered ones that followed. */
export const replaced = (
  row: Fields,
  changed: Fields,
  next: Fields,
  { remembered = [] }: Derived,
): Fields => {
  const followed = remembered.filter((name) => next[name] !== row[name]);
  return Object.fromEntries([...Object.keys(changed), ...followed].map((name) => [name, row[name] ?? null]));
};

/** The fields of `row` that the journal keeps of a removed one: all but the key, the version and derived ones. */
export const asRemoved = (row: Fields, spec: Derived): Fields => ({
  ...journalled(row, spec.derived ?? []),
  ...Object.fromEntries((spec.remembered ?? []).map((name) => [name, row[name] ?? null])),
});

/** The fields of `row` that the journal keeps: all but the key, the version and derived ones. */
export const journalled = (row: Fields, derived: readonly string[]): Fields => {
  const fields: Record<string, string | number | null> = {};
  for (const name of Object.keys(row))
    if (name !== 'key' && name !== 'version' && !derived.includes(name)) fields[name] = row[name] ?? null;
  return fields;
};

/** The fields of `patch` that differ from `row`. */
export const differing = (row: Fields, patch: Fields): Fields =>
  Object.fromEntries(
    Object.entries(patch).filter(([name, value]) => value !== undefined && row[name] !== value),
  );

/**
 * Two changes of one row as one: an insert followed by updates is an insert of the last state, two updates are one from
 * the first to the last, an insert followed by a removal is nothing.
 */
export const foldChange = (first: Change | undefined, next: Change): Change | undefined => {
  if (first === undefined) return next;
  const before = { ...next.before, ...first.before };
  if (next.action === 'remove') return first.action === 'insert' ? undefined : { ...next, before };
  if (first.action === 'remove') return { ...next, action: 'update', before: first.before };
  return {
    ...first,
    ...next,
    action: first.action,
    before: first.action === 'insert' ? {} : before,
    after: { ...first.after, ...next.after },
  };
};

/** What became of each row all in all, of changes in the order in which they were made; undefined: nothing. */
export const netChanges = <C extends Change>(changes: readonly C[]): Map<Slot, Change | undefined> => {
  const net = new Map<Slot, Change | undefined>();
  for (const change of changes) net.set(slotOf(change), foldChange(net.get(slotOf(change)), change));
  return net;
};

/** Whether the row is as it was. */
export const isNothing = (net: Change | undefined): boolean =>
  net === undefined ||
  (net.action === 'update' && Object.entries(net.after).every(([name, value]) => net.before[name] === value));
