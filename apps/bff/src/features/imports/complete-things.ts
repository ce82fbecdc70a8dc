import { isRecordNoun, type ThingNoun } from '@daybook/shared/imports/import-noun';
import type { Operation } from '../../platform/operation/operation.ts';
import { fillValues } from '../records/fill-custom.store.ts';
import type { Companies } from './companies.ts';
import { completeDetails } from './complete-details.ts';
import { thingOf } from './find-known-things.ts';
import type { ImportWork } from './import-work.ts';
import type { PlannedThing } from './plan-things.ts';
import { changesOf, factsOf } from './thing-facts.ts';
import { findThingRows } from './thing-rows.store.ts';
import { writeImported } from './write-imported.ts';
import { newTags, writeNewTags } from './write-tags.ts';

/**
 * Adds to records that are there what they lacked, and tells their timelines; answers how many that were. Activities stay
 * as they are: what was done since is known better here.
 */
export const completeThings = async (
  op: Operation,
  work: ImportWork,
  noun: ThingNoun,
  companies: Companies,
  things: readonly PlannedThing[],
): Promise<number> => {
  const keyed = things.map((planned) => ({ planned, key: planned.key ?? 0 }));
  await writeImported(op, thingOf(noun), keyed);
  if (!isRecordNoun(noun)) return 0;
  const keys = keyed.map(({ key }) => key);
  const rows = await findThingRows(op.db, noun, keys);
  const before = await factsOf(op.db, noun, keys);
  const changed = new Set<number>();
  for (const { planned, key } of keyed)
    if (await completeDetails(op, rows, companies, noun, planned)) changed.add(key);
  await completeTags(op, keyed, before, changed);
  const own = keyed.map(({ planned: { row }, key }) => ({ key, custom: row.custom, isNew: false }));
  for (const key of await fillValues(op, noun, own)) changed.add(key);
  const after = await factsOf(op.db, noun, [...changed]);
  for (const key of changed)
    for (const payload of changesOf(work, noun, before.get(key) as never, after.get(key) as never))
      op.record({ payload, records: [key] });
  return changed.size;
};

const completeTags = async (
  op: Operation,
  keyed: readonly { readonly planned: PlannedThing; readonly key: number }[],
  before: ReadonlyMap<number, { readonly tags: readonly string[] }>,
  changed: Set<number>,
): Promise<void> => {
  const tagged = keyed.map(({ planned, key }) => ({
    id: String(key),
    before: before.get(key) ?? null,
    values: { tags: planned.row.tags },
  }));
  for (const one of tagged) if (newTags(one).size > 0) changed.add(Number(one.id));
  await writeNewTags(op, tagged, new Map(keyed.map(({ key }) => [String(key), key])));
};
