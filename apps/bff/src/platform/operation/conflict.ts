import { Refusal } from '@daybook/shared/kernel/refusal';
import { findFieldsChangedSince } from './changes.store.ts';
import { differing, type Fields } from './journal.ts';
import type { Operation } from './operation.ts';
import type { JournalTable, Patch, Row } from './table-spec.ts';

interface Clash<T extends JournalTable> {
  readonly table: T;
  /** What a person calls each column. */
  readonly labelOf: (column: string) => string;
  /** The row as it is now. */
  readonly current: Row<T> & { readonly version: number };
}

/**
 * Two people who change different fields both win; who changes a field that was changed since they saw it is refused
 * with both values and loses nothing.
 */
export const refuseClash = async <T extends JournalTable>(
  op: Operation,
  { table, current, labelOf }: Clash<T>,
  seen: number,
  patch: Patch<T>,
): Promise<void> => {
  if (current.version === seen) return;
  const wanted = differing(current as Fields, patch as Fields);
  const since = await findFieldsChangedSince(op.db, table, current.key, seen);
  const clashing = Object.keys(wanted).filter((column) => since.has(column));
  if (clashing.length === 0) return;
  const fields = Object.fromEntries(
    clashing.map((column) => [
      column,
      { label: labelOf(column), yours: wanted[column], theirs: (current as Fields)[column] },
    ]),
  );
  const names = clashing.map(labelOf).join(', ');
  throw new Refusal('thing.conflict', {
    detail: `Somebody else changed this in the meantime: ${names}. Your text is kept; choose which one stays.`,
    errors: clashing.map((column) => ({
      path: column,
      message: 'Changed by somebody else in the meantime.',
    })),
    facts: { fields, version: current.version },
  });
};
