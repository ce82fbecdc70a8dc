import { z } from 'zod';
import { SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import { indexWords } from '../../platform/search/search.store.ts';
import { REINDEX_JOB } from './follow-record.ts';
import { findKeysUnder, findRecordWords } from './record-words.store.ts';

const Payload = z.object({ accountKey: z.int() });
const AT_ONCE = 200;

/** After an account with many records was renamed: each of them is found by the new name. */
export const reindexAccount: JobHandler<Deps> = {
  kind: REINDEX_JOB,
  run: async (deps, payload, { beat }) => {
    const { accountKey } = Payload.parse(payload);
    for (let after: number | undefined = 0; after !== undefined; ) {
      if (!(await beat())) return;
      after = await reindexSome(deps, accountKey, after);
    }
  },
};

const reindexSome = async (deps: Deps, accountKey: number, after: number): Promise<number | undefined> => {
  const { last } = await operate(
    deps,
    SYSTEM,
    { kind: 'record.reindex', label: 'Found records by the new name of their account' },
    async (op) => {
      const keys = await findKeysUnder(op.db, accountKey, { after, limit: AT_ONCE });
      await indexWords(op, 'record', await findRecordWords(op.db, keys));
      return { last: keys.length < AT_ONCE ? null : (keys.at(-1) ?? null) };
    },
  );
  return last ?? undefined;
};
