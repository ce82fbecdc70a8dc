import type { StoredChange } from './changes.store.ts';
import { type Change, keyOf, netChanges, type Slot, slotOf } from './journal.ts';
import type { AnyRow, Row } from './journal-table.ts';
import type { Operation } from './operation.ts';
import { referencesOf, specOf } from './references.ts';
import { findRows } from './rows.store.ts';
import { Standing } from './standing.ts';
import type { TableSpecs } from './table-spec.ts';
import { thingOf } from './thing.ts';

/** Something that could not be taken back: which thing, and why in words. */
export interface Skipped {
  readonly what: string;
  readonly why: string;
}

export interface Blocked extends Skipped {
  readonly thing: Slot;
}

interface TakingBack {
  readonly op: Operation;
  readonly specs: TableSpecs;
  readonly standing: Standing;
}

export const CHANGED = 'It was changed since.';

/**
 * Takes changes back, given last first, thing by thing: each wholly or not at all. A row is taken back only where it
 * still is as the operation left it, field by field, and an inserted one only where nothing else points at it. Answers
 * what had to stay.
 */
export const takeBack = async (
  op: Operation,
  specs: TableSpecs,
  changes: readonly StoredChange[],
): Promise<Blocked[]> => {
  const world = { op, specs, standing: await Standing.read(op, specs, changes) };
  let waiting = [...Map.groupBy(changes, (change) => thingOf(specs, change))];
  while (waiting.length > 0) {
    const blocked: Blocked[] = [];
    for (const [thing, ofThing] of waiting) {
      const why = await takeBackThing(world, ofThing);
      if (why !== undefined) blocked.push({ thing, ...why });
    }
    // What was in the way of a thing may have been taken back after it.
    if (blocked.length === waiting.length) return blocked;
    const things = new Set(blocked.map(({ thing }) => thing));
    waiting = waiting.filter(([thing]) => things.has(thing));
  }
  return [];
};

const takeBackThing = async (
  world: TakingBack,
  changes: readonly StoredChange[],
): Promise<Skipped | undefined> => {
  const net = [...netChanges(changes.toReversed())];
  const going = new Set(net.map(([slot]) => slot));
  for (const [slot, change] of net) {
    const why = await obstacle(world, slot, change, going);
    if (why !== undefined) return { what: await nameOf(world, slot, changes), why };
  }
  for (const change of changes) world.standing.note(change, await revert(world, change));
  return undefined;
};

/** What the row is called, as it is or was. */
const nameOf = ({ op, specs, standing }: TakingBack, slot: Slot, changes: readonly StoredChange[]) => {
  const { table, key } = keyOf(slot);
  const images = changes
    .filter((change) => slotOf(change) === slot)
    .flatMap(({ before, after }) => [after, before])
    .toReversed();
  const row = Object.assign({}, ...images, standing.row({ table, key }), { key }) as Row;
  return specOf(specs, table).label(row, op.db);
};

/** Why what became of a row cannot be taken back, if so. */
const obstacle = async (
  world: TakingBack,
  slot: Slot,
  net: Change | undefined,
  going: ReadonlySet<Slot>,
): Promise<string | undefined> => {
  const row = world.standing.row(keyOf(slot));
  if (differs(net, row)) return CHANGED;
  if (net === undefined) return undefined;
  return net.action === 'insert' ? findDependent(world, net, going) : findLoss(world, net, row, going);
};

/** Changed since: a field no longer has the value the operation gave it, or the row itself is gone or back. */
const differs = (net: Change | undefined, row: AnyRow | undefined): boolean => {
  if (net === undefined || net.action === 'remove') return row !== undefined;
  if (row === undefined) return true;
  return Object.entries(net.after).some(([name, value]) => row[name] !== value);
};

/** Says what points at a row that the operation inserted. */
const findDependent = async (
  { op, specs, standing }: TakingBack,
  change: Change,
  going: ReadonlySet<Slot>,
): Promise<string | undefined> => {
  const referrer = await standing.referrerOf(change, going);
  if (referrer === undefined) return undefined;
  const { table, key } = keyOf(referrer);
  const row = standing.row({ table, key }) ?? (await findRows(op.db, table, [key])).get(key);
  const spec = specOf(specs, table);
  const [ofTable, ofKey] = spec.partOf?.(row as Row) ?? [];
  // A part that was added later.
  if (ofTable !== undefined && going.has(`${ofTable}:${ofKey ?? 0}`)) return CHANGED;
  return `It is used by ${await spec.label(row as Row, op.db)}.`;
};

/** What would be pointed at but is gone for good, or why the row as it was has lost its place to another. */
const findLoss = async (
  { op, specs, standing }: TakingBack,
  change: Change,
  row: AnyRow | undefined,
  going: ReadonlySet<Slot>,
): Promise<string | undefined> => {
  for (const { column, to } of referencesOf(specs, change.table)) {
    const key = change.before[column];
    if (typeof key !== 'number' || going.has(`${to}:${key}`)) continue;
    if (!(await standing.isThere({ table: to, key }))) return 'What it belonged to was removed for good.';
  }
  const before = { ...row, ...change.before, key: change.key } as Row;
  return specOf(specs, change.table).occupied?.(before, op.db);
};

/** Undoes one change; answers the row as it is then. */
const revert = async (
  { op, standing }: TakingBack,
  { table, key, action, before, version }: StoredChange,
): Promise<AnyRow | undefined> => {
  if (action === 'remove') {
    // A row that comes back is newer than it was when it went.
    const newer = version === null ? {} : { version: version + 1 };
    return (await op.insert(table, { key, ...before, ...newer })) as AnyRow;
  }
  const row = standing.row({ table, key }) as Row;
  if (action === 'update') return (await op.update(table, row, before)) as AnyRow;
  await op.remove(table, row);
  return undefined;
};
