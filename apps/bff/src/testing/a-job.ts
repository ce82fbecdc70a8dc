import type { RunningJob } from '../platform/jobs/job.ts';

/** What the worker tells a handler of the job it runs. */
export const aJob = (given: Partial<RunningJob> = {}): RunningJob => ({
  key: 0,
  attempts: 1,
  beat: async () => true,
  putOff: () => {
    throw new Error('Nothing was expected for this job to wait for.');
  },
  ...given,
});
