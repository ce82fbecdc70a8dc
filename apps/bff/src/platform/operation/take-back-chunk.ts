import { findChanges, findInsertedAndChanged, type StoredChange } from './changes.store.ts';
import { keyOf, type Slot, slotOf } from './journal.ts';
import type { Row } from './journal-table.ts';
import type { Operation } from './operation.ts';
import { specOf } from './references.ts';
import { findRows } from './rows.store.ts';
import { findSkippedThings, insertSkipped } from './skipped.store.ts';
import type { TableSpecs } from './table-spec.ts';
import { CHANGED, takeBack } from './take-back.ts';
import { thingOf } from './thing.ts';

/** How many changed rows are looked at in one transaction. */
const AT_ONCE = 300;

/** Without the changes of the last thing, more of which may follow; all of it where there is but one thing. */
const wholeThings = (specs: TableSpecs, changes: readonly StoredChange[]): readonly StoredChange[] => {
  const last = changes.at(-1);
  if (last === undefined) return changes;
  const thing = thingOf(specs, last);
  const end = changes.findLastIndex((change) => thingOf(specs, change) !== thing) + 1;
  return end === 0 ? changes : changes.slice(0, end);
};

export interface TakenBack {
  /** The place in the journal to go on from; null: there is no more. */
  readonly next: number | null;
  /** How many changes were looked at. */
  readonly done: number;
}

/** Takes back the next part of a large operation, last changes first; what is in the way is skipped and listed. */
export const takeBackChunk = async (
  op: Operation,
  specs: TableSpecs,
  targetKey: number,
  from: number | undefined,
): Promise<TakenBack> => {
  const found = await findChanges(op.db, targetKey, { before: from, limit: AT_ONCE });
  const isLast = found.length < AT_ONCE;
  const changes = isLast ? found : wholeThings(specs, found);
  await skipChanged(op, specs, targetKey, changes);
  const skipped = await findSkippedThings(op.db, op.key, thingsOf(specs, changes));
  const blocked = await takeBack(
    op,
    specs,
    changes.filter((change) => !skipped.has(thingOf(specs, change))),
  );
  await insertSkipped(op, blocked);
  return { next: isLast ? null : (changes.at(-1)?.at ?? null), done: changes.length };
};

const thingsOf = (specs: TableSpecs, changes: readonly StoredChange[]): Slot[] => [
  ...new Set(changes.map((change) => thingOf(specs, change))),
];

/**
 * What stays stays whole: a thing that the operation made in an earlier chunk and somebody has changed since keeps what
 * a later chunk gave it too.
 */
const skipChanged = async (
  op: Operation,
  specs: TableSpecs,
  targetKey: number,
  changes: readonly StoredChange[],
): Promise<void> => {
  const made = new Set(changes.filter(({ action }) => action === 'insert').map(slotOf));
  const earlier = thingsOf(specs, changes).filter((thing) => !made.has(thing));
  const skipped = await findSkippedThings(op.db, op.key, earlier);
  const byTable = Map.groupBy(
    earlier.filter((thing) => !skipped.has(thing)).map(keyOf),
    ({ table }) => table,
  );
  for (const [table, heads] of byTable) {
    const keys = heads.map(({ key }) => key);
    const changed = await findInsertedAndChanged(op.db, targetKey, table, keys);
    const rows = await findRows(op.db, table, changed);
    for (const [key, row] of rows) {
      const what = await specOf(specs, table).label(row as Row, op.db);
      await insertSkipped(op, [{ thing: slotOf({ table, key }), what, why: CHANGED }]);
    }
  }
};
