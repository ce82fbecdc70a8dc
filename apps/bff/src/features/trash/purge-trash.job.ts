import { TRASH_DAYS } from '@daybook/shared/records/record-type';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler, RunningJob } from '../../platform/jobs/job.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { overwriteRemains } from '../../platform/trash/overwrite-remains.store.ts';
import { findLongTrashedActivity } from '../../platform/trash/remove-activity.store.ts';
import { findLongTrashed } from '../records/purge-record.store.ts';
import { purgeActivity } from './purge-activity.ts';
import { purgeRecord } from './purge-record.ts';
import { hasPurgedSince } from './trash.store.ts';

const DAY_MS = 86_400_000;

const longAgo = ({ clock }: Deps): number => clock() - TRASH_DAYS * DAY_MS;

/** Removes one after the other, the longest there first; answers how many that were. */
const purgeAll = async <Thing>(
  deps: Deps,
  { beat }: RunningJob,
  find: (db: Deps['db']['read'], before: number) => Promise<Thing | undefined>,
  purge: (deps: Deps, thing: Thing) => Promise<unknown>,
): Promise<number> => {
  let n = 0;
  for (; await beat(); n++) {
    const thing = await find(deps.db.read, longAgo(deps));
    if (thing === undefined) return n;
    await purge(deps, thing);
    await breathe();
  }
  return n;
};

/**
 * Removes for good what has lain in the trash for longer than its days, and overwrites what is left on the disk of that
 * and of what was deleted for good by hand since the day before.
 */
export const purgeTrash: JobHandler<Deps> = {
  kind: 'records.purge-trash',
  everyMs: DAY_MS,
  run: async (deps, _payload, job) => {
    const records = await purgeAll(deps, job, findLongTrashed, purgeRecord);
    const activities = await purgeAll(deps, job, findLongTrashedActivity, purgeActivity);
    const today = deps.clock() - DAY_MS;
    if (records + activities > 0 || (await hasPurgedSince(deps.db.read, today)))
      await overwriteRemains(deps.db);
  },
};
