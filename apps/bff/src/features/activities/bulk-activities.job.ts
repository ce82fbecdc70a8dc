import { ActivityDeed } from '@daybook/shared/activities/bulk';
import { z } from 'zod';
import { bulkJob } from '../../platform/operation/bulk-job.ts';
import { activityDeed, BULK_JOB } from './bulk-some.ts';

const Payload = z.object({ deed: ActivityDeed, owner: z.string().optional() });

/** Carries on with what is done to many activities. */
export const bulkActivitiesJob = bulkJob(BULK_JOB, (payload) => {
  const { deed, owner } = Payload.parse(payload);
  return activityDeed(deed, owner);
});
