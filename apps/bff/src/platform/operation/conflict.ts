import { Refusal } from '@daybook/shared/kernel/refusal';
import { findChangesSince, type LaterChange } from './changes.store.ts';
import { differing, type Fields } from './journal.ts';
import type { JournalTable, Patch, Row } from './journal-table.ts';
import type { Operation } from './operation.ts';

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
  const wanted = differing(current, patch as Fields);
  const changes = await findChangesSince(op.db, table, current.key, seen);
  const since = new Set(changes.flatMap(({ names }) => names));
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

/** A thing of several rows, as its contract has it: each field is kept in columns of the thing or of its parts. */
export interface FieldsOf<Field extends string> {
  readonly table: JournalTable;
  readonly key: number;
  readonly version: number;
  /** Where each field is kept: `column` of the thing, `table.column` or `table.aspect` of a part. */
  readonly keptIn: Readonly<Record<Field, readonly string[]>>;
  /** What a person calls the field. */
  readonly labelOf: (field: NoInfer<Field>) => string;
  /** The fields as they are now. */
  readonly theirs: Readonly<Record<NoInfer<Field>, unknown>>;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The same as `refuseClash` for a thing whose fields are kept in several rows; facts go by the contract's names. */
export const refuseFieldClash = async <Field extends string>(
  op: Operation,
  { table, key, version, keptIn, labelOf, theirs }: FieldsOf<Field>,
  seen: number,
  yours: Readonly<Partial<Record<NoInfer<Field>, unknown>>>,
): Promise<void> => {
  if (version === seen) return;
  const changes = await findChangesSince(op.db, table, key, seen);
  const wanted = (Object.keys(keptIn) as Field[]).filter(
    (field) => yours[field] !== undefined && !isSame(yours[field], theirs[field]),
  );
  const isIn = (field: Field) => (change: LaterChange) =>
    keptIn[field].some((name) => change.names.includes(name));
  const clashing = wanted.filter((field) => changes.some(isIn(field)));
  if (clashing.length === 0) return;
  const by = changes.findLast((change) => clashing.some((field) => isIn(field)(change)))?.by ?? null;
  const fields = Object.fromEntries(
    clashing.map((field) => [field, { label: labelOf(field), yours: yours[field], theirs: theirs[field] }]),
  );
  throw new Refusal('thing.conflict', {
    detail: `${by ?? 'Somebody else'} changed this in the meantime: ${clashing.map(labelOf).join(', ')}. What you wrote is kept; choose which one stays.`,
    errors: clashing.map((path) => ({ path, message: 'Changed by somebody else in the meantime.' })),
    facts: { fields, version, by },
  });
};
