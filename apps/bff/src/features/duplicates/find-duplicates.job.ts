import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { findRecordKeysAfter } from '../records/record-words.store.ts';
import { findChangedAfter, findSafe, findSeen, type Seen, saveSeen } from './changes-seen.store.ts';
import { findPairs } from './find-pairs.ts';
import { savePairs } from './pairs.store.ts';

/** As many records, or changes, are looked through between two beats. */
const AT_ONCE = 50;
const CHANGES = 500;

/** Looks for others like these; who is looking at the pairs is told where some came or went. */
const lookAt = async ({ db, publish }: Deps, keys: readonly number[]): Promise<void> => {
  let changed = false;
  for (const key of keys) {
    if (await savePairs(db, key, await findPairs(db.read, key))) changed = true;
    await breathe();
  }
  if (changed) publish(new Map([['records', new Set()]]));
};

/** One step, as far as the journal is whole; undefined where nothing is left. */
const step = async (deps: Deps, seen: Seen, safe: number): Promise<Seen | undefined> => {
  const { recordKey, changeKey } = seen;
  if (recordKey !== null) {
    const keys = await findRecordKeysAfter(deps.db.read, recordKey, AT_ONCE);
    await lookAt(deps, keys);
    return { ...seen, recordKey: keys.at(-1) ?? null };
  }
  const { records, last } = await findChangedAfter(deps.db.read, {
    after: changeKey,
    safe,
    limit: CHANGES,
  });
  if (last === undefined) return undefined;
  await lookAt(deps, records);
  return { ...seen, changeKey: last };
};

/**
 * Keeps the pairs of records that are probably one: all of them once, then those that changed, as the journal tells. No
 * record is compared with all others, only with those that share its number, its name or its account.
 */
export const findDuplicates: JobHandler<Deps> = {
  kind: 'records.find-duplicates',
  everyMs: 60_000,
  run: async (deps, _payload, { beat }) => {
    const there = await findSeen(deps.db);
    if (there === undefined) return;
    const { safe, until } = await findSafe(deps.db, there.until);
    let seen = { ...there, until };
    await saveSeen(deps.db, seen);
    while (await beat()) {
      const next = await step(deps, seen, safe);
      if (next === undefined) break;
      await saveSeen(deps.db, next);
      seen = next;
    }
  },
};
