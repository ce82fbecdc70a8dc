import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { buildDemo } from './build-demo.ts';
import { BUILD_DEMO_JOB } from './start-demo.ts';

export const buildDemoJob: JobHandler<Deps> = {
  kind: BUILD_DEMO_JOB,
  run: (deps, payload, { beat }) => buildDemo(deps, payload, beat),
};
