import { bulkActivitiesJob } from './features/activities/bulk-activities.job.ts';
import { remind } from './features/activities/remind.job.ts';
import { rezoneActivities } from './features/activities/rezone-activities.job.ts';
import { forgetAttachedFiles } from './features/attachments/forget-files.job.ts';
import { buildDemoJob } from './features/demo/build-demo.job.ts';
import { clearDemo } from './features/demo/clear-demo.job.ts';
import { findDuplicates } from './features/duplicates/find-duplicates.job.ts';
import { eraseContactJob } from './features/erasing/erase-contact.job.ts';
import { promoteColumnJob } from './features/fields/promote-column.job.ts';
import { forgetFiles } from './features/imports/forget-files.job.ts';
import { lookThroughFile } from './features/imports/look-through.job.ts';
import { runImport } from './features/imports/run-import.job.ts';
import { undoOperationJob } from './features/operations/undo-operation.job.ts';
import { handOver } from './features/people/hand-over.job.ts';
import { bulkRecordsJob } from './features/records/bulk-records.job.ts';
import { mergeRecords } from './features/records/merge-records.job.ts';
import { rebuildSearch } from './features/records/rebuild-search.job.ts';
import { reindexAccount } from './features/records/reindex-account.job.ts';
import { purgeTrash } from './features/trash/purge-trash.job.ts';
import { deliverWebhook } from './features/webhooks/deliver-webhook.job.ts';
import { forgetDeliveries } from './features/webhooks/forget-deliveries.job.ts';
import { resumeWebhook } from './features/webhooks/resume-webhook.job.ts';
import { tellWebhooksJob } from './features/webhooks/tell-webhooks.job.ts';
import type { Deps } from './platform/deps.ts';
import { housekeeping } from './platform/jobs/housekeeping.job.ts';
import type { JobHandler } from './platform/jobs/job.ts';
import { recordChangers } from './record-changers.ts';
import { webhookObjects } from './webhook-objects.ts';

/** Every kind of work that is done after a commit. */
export const jobs: readonly JobHandler<Deps>[] = [
  housekeeping,
  rezoneActivities,
  remind,
  undoOperationJob,
  bulkActivitiesJob,
  bulkRecordsJob(recordChangers),
  promoteColumnJob,
  handOver,
  buildDemoJob,
  clearDemo,
  reindexAccount,
  mergeRecords,
  findDuplicates,
  rebuildSearch,
  purgeTrash,
  lookThroughFile,
  runImport,
  forgetFiles,
  tellWebhooksJob(webhookObjects),
  deliverWebhook,
  resumeWebhook,
  forgetDeliveries,
  eraseContactJob,
  forgetAttachedFiles,
];
