import type { StoredChange } from './changes.store.ts';
import type { Operation } from './operation.ts';
import { findReferrer, findRows } from './rows.store.ts';
import type { AnyRow, JournalTable, NewRow, Patch, Row, TableSpec, TableSpecs } from './table-spec.ts';

/** Something that could not be taken back: which thing, and why in words. */
export interface Skipped {
  readonly what: string;
  readonly why: string;
}

const rowsOf = async (op: Operation, changes: readonly StoredChange[]): Promise<Map<string, AnyRow>> => {
  const found = new Map<string, AnyRow>();
  for (const [table, ofTable] of Map.groupBy(changes, (change) => change.table)) {
    const rows = await findRows(
      op.db,
      table,
      ofTable.map((change) => change.key),
    );
    for (const [key, row] of rows) found.set(`${table}:${key}`, row);
  }
  return found;
};

const specOf = (specs: TableSpecs, table: JournalTable): TableSpec => specs[table] as TableSpec;

/** Changed since: a field no longer has the value the operation gave it, or the row itself is gone or back. */
const differsFrom = (change: StoredChange, row: AnyRow | undefined): boolean => {
  if (change.action === 'remove') return row !== undefined;
  if (row === undefined) return true;
  return Object.entries(change.after).some(([name, value]) => row[name] !== value);
};

const referrersOf = (specs: TableSpecs, table: JournalTable) =>
  (Object.keys(specs) as JournalTable[]).flatMap((from) =>
    Object.entries(specOf(specs, from).refersTo)
      .filter(([, to]) => to === table)
      .map(([column]) => ({ from, column })),
  );

/** A row made later that points at one the operation inserted. Its own parts do not count. */
const findDependent = async (
  op: Operation,
  specs: TableSpecs,
  change: StoredChange,
  going: ReadonlySet<string>,
): Promise<string | undefined> => {
  for (const { from, column } of referrersOf(specs, change.table)) {
    const row = await findReferrer(op.db, from, column, change.key);
    if (row !== undefined && !going.has(`${from}:${row['key']}`))
      return specOf(specs, from).label(row as Row, op.db);
  }
  return undefined;
};

/** What would be pointed at but is gone for good, or why the row as it was has lost its place to another. */
const findLoss = async (
  op: Operation,
  specs: TableSpecs,
  change: StoredChange,
  row: AnyRow | undefined,
  changes: readonly StoredChange[],
): Promise<string | undefined> => {
  const spec = specOf(specs, change.table);
  const coming = new Set(changes.map(({ table, key }) => `${table}:${key}`));
  for (const [column, table] of Object.entries(spec.refersTo)) {
    const key = change.before[column];
    if (typeof key !== 'number' || coming.has(`${table}:${key}`)) continue;
    if ((await findRows(op.db, table, [key])).size === 0) return 'What it belonged to was removed for good.';
  }
  return spec.occupied?.({ ...row, ...change.before, key: change.key } as Row, op.db);
};

/** Why this group of changes cannot be taken back, if so. */
const obstacle = async (
  op: Operation,
  specs: TableSpecs,
  changes: readonly StoredChange[],
): Promise<Skipped | undefined> => {
  const rows = await rowsOf(op, changes);
  const going = new Set(
    changes.filter((change) => change.action === 'insert').map(({ table, key }) => `${table}:${key}`),
  );
  for (const change of changes) {
    const row = rows.get(`${change.table}:${change.key}`);
    const name = async () =>
      specOf(specs, change.table).label(
        { ...change.before, ...change.after, ...row, key: change.key } as Row,
        op.db,
      );
    if (differsFrom(change, row)) return { what: await name(), why: 'It was changed since.' };
    const lost = change.action === 'insert' ? undefined : await findLoss(op, specs, change, row, changes);
    if (lost !== undefined) return { what: await name(), why: lost };
    if (change.action !== 'insert') continue;
    const dependent = await findDependent(op, specs, change, going);
    if (dependent !== undefined) return { what: await name(), why: `It is used by ${dependent}.` };
  }
  return undefined;
};

const revert = async (op: Operation, change: StoredChange, row: AnyRow | undefined): Promise<void> => {
  const { table } = change;
  // A row that comes back is newer than it was when it went.
  const version = change.version === null ? {} : { version: change.version + 1 };
  if (change.action === 'remove')
    await op.insert(table, { key: change.key, ...change.before, ...version } as NewRow<JournalTable>);
  else if (change.action === 'insert') await op.remove(table, row as Row);
  else await op.update(table, row as Row, change.before as Patch<JournalTable>);
};

/**
 * Takes back one thing's changes, given last first, or none of them. A row is taken back only where it still is as the
 * operation left it, field by field, and an inserted one only where nothing later points at it.
 */
export const takeBackThing = async (
  op: Operation,
  specs: TableSpecs,
  changes: readonly StoredChange[],
): Promise<Skipped | undefined> => {
  const blocked = await obstacle(op, specs, changes);
  if (blocked !== undefined) return blocked;
  const rows = await rowsOf(op, changes);
  for (const change of changes) await revert(op, change, rows.get(`${change.table}:${change.key}`));
  return undefined;
};
