import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findOperation } from '../../platform/operation/operation.store.ts';
import { findDeadJob, reviveJob } from './jobs.store.ts';
import { onJob } from './on-job.ts';

const refuse = (detail: string): never => {
  throw new Refusal('thing.conflict', { detail });
};

/** Has a dead letter tried again, at once and as often as a new one. */
export const retryJob = async (
  deps: Deps,
  actor: Actor,
  handlers: readonly JobHandler<Deps>[],
  key: number,
): Promise<{ queued: number }> => {
  allow(actor, 'settings.change');
  const job = found(await findDeadJob(deps.db.read, key), 'job');
  const handler = handlers.find(({ kind }) => kind === job.kind);
  if (handler === undefined) refuse('This version cannot do this work. Drop it.');
  const operation =
    job.operation_key === null ? undefined : await findOperation(deps.db.read, job.operation_key);
  if (operation?.state === 'undone') refuse('What this was part of was undone. Drop it.');
  await handler?.revive?.(deps, JSON.parse(job.payload));
  await operate(deps, actor, onJob('retry', job.kind), async (op) => {
    if (!(await reviveJob(op.db, key, op.now))) refuse('The same work waits already. Drop this one.');
    op.touch('operations');
    return {};
  });
  deps.wakeJobs();
  return { queued: 1 };
};
