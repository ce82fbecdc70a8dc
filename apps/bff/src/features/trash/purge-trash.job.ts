import { TRASH_DAYS } from '@daybook/shared/records/record-type';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { findLongTrashedActivity } from '../../platform/trash/remove-activity.store.ts';
import { findLongTrashed } from '../records/purge-record.store.ts';
import { purgeActivity } from './purge-activity.ts';
import { purgeRecord } from './purge-record.ts';

const DAY_MS = 86_400_000;

/** Removes for good what has lain in the trash for longer than its days. */
export const purgeTrash: JobHandler<Deps> = {
  kind: 'records.purge-trash',
  everyMs: DAY_MS,
  run: async (deps, _payload, { beat }) => {
    const since = deps.clock() - TRASH_DAYS * DAY_MS;
    while (await beat()) {
      const record = await findLongTrashed(deps.db.read, since);
      if (record === undefined) break;
      await purgeRecord(deps, record);
      await breathe();
    }
    while (await beat()) {
      const activity = await findLongTrashedActivity(deps.db.read, since);
      if (activity === undefined) return;
      await purgeActivity(deps, activity);
      await breathe();
    }
  },
};
