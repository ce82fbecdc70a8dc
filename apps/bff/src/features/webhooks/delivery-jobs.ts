import type { Reader } from '../../platform/db/open.ts';
import type { Deps } from '../../platform/deps.ts';
import { insertJobs } from '../../platform/operation/flush.store.ts';
import type { NewJob } from '../../platform/operation/operation.ts';
import type { Waiting } from './deliveries.store.ts';

export const DELIVER_JOB = 'webhook.deliver';
export const RESUME_JOB = 'webhook.resume';

/** The next try of a delivery, once it is due. The same try is not queued twice, nor while it is being made. */
export const deliverJob = ({ key, next_at }: Waiting): NewJob => ({
  kind: DELIVER_JOB,
  payload: { deliveryKey: key },
  runAt: next_at,
  once: `${DELIVER_JOB}:${key}:${next_at}`,
});

/** Looks what waits for a webhook; the deliveries from `after` on, where those before it were looked at already. */
export const resumeJob = (webhookKey: number, runAt: number, after = 0): NewJob => ({
  kind: RESUME_JOB,
  payload: { webhookKey, after },
  runAt,
  once: `${RESUME_JOB}:${webhookKey}:${runAt}:${after}`,
});

/**
 * Writes how deliveries stand, and with it the jobs that go on from there: all of it or nothing. The jobs belong to no
 * operation: no undo cancels them.
 */
export const writeAndQueue = async (
  { db, clock, wakeJobs }: Deps,
  write: (tx: Reader) => Promise<readonly NewJob[]>,
): Promise<void> => {
  const jobs = await db.write.transaction().execute(async (tx) => {
    const following = await write(tx);
    await insertJobs(tx, null, clock(), following);
    return following;
  });
  if (jobs.length > 0) wakeJobs();
};
