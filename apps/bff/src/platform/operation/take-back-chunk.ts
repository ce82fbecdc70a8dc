import { findChanges, type StoredChange } from './changes.store.ts';
import type { ChunkResult } from './long-operation.ts';
import type { Operation } from './operation.ts';
import { insertSkipped } from './skipped.store.ts';
import type { TableSpecs } from './table-spec.ts';
import { takeBackThing } from './take-back.ts';
import { thingOf } from './thing.ts';

/** How many changed rows are looked at in one transaction. */
const AT_ONCE = 300;

/** The changes thing by thing, last first. The last thing is left out when more of it may follow. */
const wholeThings = (
  specs: TableSpecs,
  changes: readonly StoredChange[],
  isLast: boolean,
): StoredChange[][] => {
  const things = [...Map.groupBy(changes, (change) => thingOf(specs, change)).values()];
  return isLast || things.length < 2 ? things : things.slice(0, -1);
};

/**
 * Takes back the next part of a large operation, last changes first; what is in the way is skipped and listed.
 * `position` is the place in the journal to go on from.
 */
export const takeBackChunk = async (
  op: Operation,
  specs: TableSpecs,
  targetKey: number,
  position: string | null,
): Promise<ChunkResult> => {
  const before = position === null ? undefined : Number(position);
  const changes = await findChanges(op.db, targetKey, { before, limit: AT_ONCE });
  const isLast = changes.length < AT_ONCE;
  const things = wholeThings(specs, changes, isLast);
  for (const thing of things) {
    const skipped = await takeBackThing(op, specs, thing);
    if (skipped !== undefined) await insertSkipped(op, skipped);
  }
  const taken = things.flat();
  const lowest = Math.min(...taken.map((change) => change.at));
  return { position: isLast ? null : String(lowest), done: taken.length };
};
