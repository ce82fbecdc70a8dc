import { z } from 'zod';
import type { Change } from '../../platform/operation/journal.ts';
import type { NewJob, Operation } from '../../platform/operation/operation.ts';
import { deedsOfChanges } from './events-of-changes.ts';
import { hasActiveWebhooks } from './webhooks.store.ts';

export const TELL_JOB = 'webhook.tell';

/** What the job is given: it is written with the operation, so that nothing that happened goes untold. */
export const Told = z.object({
  operationKey: z.int(),
  at: z.int(),
  deeds: z.array(
    z.object({
      table: z.enum(['record', 'activity']),
      key: z.int(),
      deed: z.string(),
      gone: z.object({ id: z.string(), type: z.string().nullable() }).optional(),
    }),
  ),
});
export type Told = z.infer<typeof Told>;

/** The job that tells webhooks of what an operation did; none where nobody wants to know. */
export const tellWebhooks = async (op: Operation, changes: readonly Change[]): Promise<NewJob[]> => {
  if (!(await hasActiveWebhooks(op.db))) return [];
  const deeds = deedsOfChanges(changes);
  return [{ kind: TELL_JOB, payload: { operationKey: op.key, at: op.now, deeds } }];
};
