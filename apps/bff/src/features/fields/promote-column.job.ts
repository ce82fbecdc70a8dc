import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { bulkJob } from '../../platform/operation/bulk-job.ts';
import { PROMOTE_JOB } from './promote-column.ts';
import { promotionDeed } from './promote-some.ts';
import { Promotion } from './promotion.ts';

/** Carries on with making a field of a column. */
export const promoteColumnJob: JobHandler<Deps> = bulkJob(PROMOTE_JOB, (payload) =>
  promotionDeed(Promotion.parse(payload)),
);
