import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { selectDue } from './deliveries.store.ts';
import { deliverJob, RESUME_JOB, resumeJob, writeAndQueue } from './delivery-jobs.ts';
import { findWebhookByKey } from './webhooks.store.ts';

const Payload = z.object({ webhookKey: z.int(), after: z.int() });

const AT_ONCE = 500;

/**
 * Queues what waits for a webhook. While it fails that is one delivery alone, which shows whether it still does: however
 * many wait, a pause costs one job and one try.
 */
export const resumeWebhook: JobHandler<Deps> = {
  kind: RESUME_JOB,
  run: async (deps, payload) => {
    const { webhookKey, after } = Payload.parse(payload);
    await writeAndQueue(deps, async (tx) => {
      const now = deps.clock();
      const webhook = await findWebhookByKey(tx, webhookKey);
      if (webhook === undefined) return [];
      const isOn = webhook.active === 1;
      if (isOn && webhook.retry_at > now) return [resumeJob(webhookKey, webhook.retry_at)];
      const isFailing = isOn && webhook.failing_since !== null;
      const limit = isFailing ? 1 : AT_ONCE;
      const due = await selectDue(tx, { webhookKey, now, after, limit }).execute();
      const last = due.length === AT_ONCE ? due.at(-1) : undefined;
      return [...due.map(deliverJob), ...(last ? [resumeJob(webhookKey, now, last.key)] : [])];
    });
  },
};
