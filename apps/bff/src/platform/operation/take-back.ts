import type { StoredChange } from './changes.store.ts';
import { type Change, type Fields, keyOf, netChanges, type Slot, slotOf } from './journal.ts';
import type { AnyRow, Row } from './journal-table.ts';
import type { Operation } from './operation.ts';
import { derivedReferencesOf, referencesOf, specOf } from './references.ts';
import { RowBatch } from './row-batch.ts';
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
  readonly batch: RowBatch;
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
  const batch = new RowBatch(op, specs);
  const standing = await Standing.read(op, specs, changes, () => batch.write());
  const blocked = await takeBackThings({ op, specs, standing, batch }, [
    ...Map.groupBy(changes, (change) => thingOf(specs, change)),
  ]);
  await batch.write();
  return blocked;
};

type Thing = readonly [Slot, readonly StoredChange[]];

const takeBackThings = async (world: TakingBack, things: readonly Thing[]): Promise<Blocked[]> => {
  let waiting = things;
  while (waiting.length > 0) {
    const blocked: Blocked[] = [];
    for (const thing of waiting) {
      const why = await takeBackThing(world, thing);
      if (why !== undefined) blocked.push({ thing: thing[0], ...why });
    }
    // What was in the way of a thing may have been taken back after it.
    if (blocked.length === waiting.length) return blocked;
    const left = new Set(blocked.map(({ thing }) => thing));
    waiting = waiting.filter(([thing]) => left.has(thing));
  }
  return [];
};

const takeBackThing = async (world: TakingBack, [thing, changes]: Thing): Promise<Skipped | undefined> => {
  const net = [...netChanges(changes.toReversed())];
  const going = new Set(net.map(([slot]) => slot));
  for (const [slot, change] of net) {
    const why = await obstacle(world, slot, change, going);
    if (why !== undefined) return { what: await nameOf(world, slot, changes), why };
  }
  if (changes.every(({ action }) => action === 'insert')) await takeAway(world, changes, thing);
  else if (changes.every(({ action }) => action === 'remove')) await bringBack(world, changes);
  else await revertInTurn(world, changes);
  return undefined;
};

const takeAway = async (
  { standing, batch }: TakingBack,
  changes: readonly StoredChange[],
  thing: Slot,
): Promise<void> => {
  for (const change of changes) {
    await batch.takeAway(change.table, standing.row(change) as Row, thing);
    standing.note(change, undefined);
  }
};

const bringBack = async (world: TakingBack, changes: readonly StoredChange[]): Promise<void> => {
  const { standing, batch } = world;
  for (const change of changes) {
    const row = await asItWas(world, change);
    await batch.bringBack(change.table, row);
    standing.note(change, row);
  }
};

const revertInTurn = async (world: TakingBack, changes: readonly StoredChange[]): Promise<void> => {
  await world.batch.write();
  for (const change of changes) world.standing.note(change, await revert(world, change));
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
  if (referrer === undefined) return specOf(specs, change.table).needed?.(standing.row(change) as Row, op.db);
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

/** What the row was, but for what is computed and would point at something that is gone for good. */
const standingFields = async (
  { specs, standing }: TakingBack,
  { table, before }: StoredChange,
): Promise<Fields> => {
  const fields = { ...before };
  for (const { column, to } of derivedReferencesOf(specs, table)) {
    const key = fields[column];
    if (typeof key === 'number' && !(await standing.isThere({ table: to, key }))) delete fields[column];
  }
  return fields;
};

/** A row that comes back is newer than it was when it went. */
const asItWas = async (world: TakingBack, change: StoredChange) => ({
  key: change.key,
  ...(await standingFields(world, change)),
  ...(change.version === null ? {} : { version: change.version + 1 }),
});

/** Undoes one change; answers the row as it is then. */
const revert = async (world: TakingBack, change: StoredChange): Promise<AnyRow | undefined> => {
  const { op, standing } = world;
  const { table, action } = change;
  if (action === 'remove') return (await op.insert(table, await asItWas(world, change))) as AnyRow;
  const row = standing.row(change) as Row;
  if (action === 'update')
    return (await op.update(table, row, await standingFields(world, change))) as AnyRow;
  await op.remove(table, row);
  return undefined;
};
