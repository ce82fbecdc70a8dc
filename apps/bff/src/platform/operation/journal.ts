import type { JournalTable } from './table-spec.ts';

export type Fields = Readonly<Record<string, string | number | null>>;

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

/** The fields of `row` that the journal keeps: all but the key, the version and derived ones. */
export const journalled = (row: Fields, derived: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(row).filter(([name]) => name !== 'key' && name !== 'version' && !derived.includes(name)),
  );

/** The fields of `patch` that differ from `row`. */
export const differing = (row: Fields, patch: Fields): Fields =>
  Object.fromEntries(
    Object.entries(patch).filter(([name, value]) => value !== undefined && row[name] !== value),
  );

/**
 * Folds the changes of one row into one: an insert followed by updates is an insert of the last state, two updates are
 * one from the first to the last, an insert followed by a removal is nothing.
 */
export const foldChange = (first: Change | undefined, next: Change): Change | undefined => {
  if (first === undefined) return next;
  if (next.action === 'remove') {
    return first.action === 'insert' ? undefined : { ...next, before: { ...next.before, ...first.before } };
  }
  if (first.action === 'remove') return { ...next, action: 'update', before: first.before };
  const before = { ...next.before, ...first.before };
  return {
    ...first,
    ...next,
    action: first.action,
    before: first.action === 'insert' ? {} : before,
    after: { ...first.after, ...next.after },
  };
};
