import type { Deps } from '../../platform/deps.ts';
import { insertJobs } from '../../platform/operation/flush.store.ts';

export const DELIVER_JOB = 'webhook.deliver';

/** Queues a try of each of these deliveries, at once or later. They belong to no operation: no undo cancels them. */
export const queueDeliveries = async (
  { db, clock, wakeJobs }: Deps,
  keys: readonly number[],
  runAt: number,
): Promise<void> => {
  const jobs = keys.map((deliveryKey) => ({
    kind: DELIVER_JOB,
    payload: { deliveryKey },
    runAt,
    once: `${DELIVER_JOB}:${deliveryKey}:${runAt}`,
  }));
  await insertJobs(db.write, null, clock(), jobs);
  if (jobs.length > 0) wakeJobs();
};
