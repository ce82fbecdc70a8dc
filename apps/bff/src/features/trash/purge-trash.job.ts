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

const purgeRecords = async (deps: Deps, { beat }: RunningJob): Promise<number> => {
  let n = 0;
  for (; await beat(); n++) {
    const record = await findLongTrashed(deps.db.read, longAgo(deps));
    if (record === undefined) return n;
    await purgeRecord(deps, record);
    await breathe();
  }
  return n;
};

const purgeActivities = async (deps: Deps, { beat }: RunningJob): Promise<number> => {
  let n = 0;
  for (; await beat(); n++) {
    const activity = await findLongTrashedActivity(deps.db.read, longAgo(deps));
    if (activity === undefined) return n;
    await purgeActivity(deps, activity);
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
    const records = await purgeRecords(deps, job);
    const activities = await purgeActivities(deps, job);
    const today = deps.clock() - DAY_MS;
    if (records + activities > 0 || (await hasPurgedSince(deps.db.read, today)))
      await overwriteRemains(deps.db);
  },
};
