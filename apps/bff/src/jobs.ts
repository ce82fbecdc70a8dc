import { rezoneActivities } from './features/activities/rezone-activities.job.ts';
import { undoOperationJob } from './features/operations/undo-operation.job.ts';
import type { Deps } from './platform/deps.ts';
import type { JobHandler } from './platform/jobs/job.ts';

/** Every kind of work that is done after a commit. */
export const jobs: readonly JobHandler<Deps>[] = [rezoneActivities, undoOperationJob];
