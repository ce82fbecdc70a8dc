import { RecordDeed } from '@daybook/shared/records/bulk';
import { RECORD_TYPES } from '@daybook/shared/records/record-type';
import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { bulkJob } from '../../platform/operation/bulk-job.ts';
import { BULK_RECORDS_JOB } from './bulk-records.ts';
import { recordDeed } from './bulk-records-some.ts';
import type { RecordChangers } from './record-changers.ts';

const Payload = z.object({
  type: z.enum(RECORD_TYPES),
  deed: RecordDeed,
  owner: z.string().nullable(),
});

/** Carries on with what is done to many records. */
export const bulkRecordsJob = (changers: RecordChangers): JobHandler<Deps> =>
  bulkJob(BULK_RECORDS_JOB, (payload) => {
    const { type, deed, owner } = Payload.parse(payload);
    return recordDeed(changers, type, deed, owner);
  });
