import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { UNDO_MS } from '../../platform/operation/undo.ts';
import { removeOldDeliveries } from './deliveries.store.ts';
import { removeOldSecrets } from './webhooks.store.ts';

const HOUR_MS = 60 * 60 * 1000;

/** What was delivered, or was not, can be looked at and replayed for thirty days. */
const KEPT_MS = 30 * 24 * HOUR_MS;

/** Forgets deliveries and secrets that have had their time. */
export const forgetDeliveries: JobHandler<Deps> = {
  kind: 'webhook.forget',
  everyMs: HOUR_MS,
  run: async ({ db, clock }) => {
    const now = clock();
    await removeOldDeliveries(db.write, now - KEPT_MS);
    await removeOldSecrets(db.write, now, now - UNDO_MS - HOUR_MS);
  },
};
