import type { Reader } from '../db/open.ts';
import type { AnyRow, JournalTable, Row } from './journal-table.ts';
import type { Operation } from './operation.ts';
import { type Reference, referencesTo, specOf } from './references.ts';
import { countRows, findPointing, findTwin } from './rows.store.ts';
import type { TableSpecs } from './table-spec.ts';

export interface Repointing {
  readonly table: JournalTable;
  readonly from: number;
  readonly to: number;
}

/** Whether what points this way stays with a row that is made part of another. */
const stays = (specs: TableSpecs, { from, column }: Reference): boolean => {
  const { staysOnMerge = [] } = specOf(specs, from);
  return staysOnMerge === true || staysOnMerge.includes(column as never);
};

/** The columns that point at a table, without those of rows that are the other half of its own. */
const pointersAt = (specs: TableSpecs, table: JournalTable): Reference[] =>
  referencesTo(specs, table).filter(
    (reference) => reference.column !== 'key' && !reference.isDerived && !stays(specs, reference),
  );

/** The row that says the same of the new one already, where only one may. */
const twinOf = async (
  op: Operation,
  specs: TableSpecs,
  { from, column }: Reference,
  row: AnyRow,
  to: number,
): Promise<AnyRow | undefined> => {
  const { twins = [] } = specOf(specs, from);
  if (!twins.includes(column as never)) return undefined;
  const wanted = Object.fromEntries(
    twins.map((name) => [name, name === column ? to : (row[name as string] ?? null)]),
  );
  return findTwin(op.db, from, wanted);
};

const moveRow = async (
  op: Operation,
  specs: TableSpecs,
  reference: Reference,
  row: AnyRow,
  to: number,
): Promise<void> => {
  const { from, column } = reference;
  const twin = await twinOf(op, specs, reference, row, to);
  if (twin === undefined) {
    await op.update(from, row as Row, { [column]: to });
    return;
  }
  const united = specOf(specs, from).unite?.(twin as Row, row as Row) ?? {};
  await op.remove(from, row as Row);
  await op.update(from, twin as Row, united);
};

/**
 * Lets what points at a row point at another of its table: all that is journalled, whichever feature keeps it. Where only
 * one may point there, the two become one. Answers how many rows that were; as many as `limit`: there may be more.
 */
export const repoint = async (
  op: Operation,
  specs: TableSpecs,
  { table, from, to }: Repointing,
  limit: number,
): Promise<number> => {
  let moved = 0;
  for (const reference of pointersAt(specs, table)) {
    const rows = await findPointing(op.db, reference, from, limit - moved);
    for (const row of rows) await moveRow(op, specs, reference, row, to);
    moved += rows.length;
    if (moved >= limit) return moved;
  }
  return moved;
};

/** How many rows point at a row, further tables being left out once it is `limit`. */
export const countPointing = async (
  db: Reader,
  specs: TableSpecs,
  { table, from }: Omit<Repointing, 'to'>,
  limit: number,
): Promise<number> => {
  let n = 0;
  for (const reference of pointersAt(specs, table)) if (n < limit) n += await countRows(db, reference, from);
  return n;
};
