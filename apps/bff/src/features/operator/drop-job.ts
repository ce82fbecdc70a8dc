import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { dropDeadJob, findDeadJob } from './jobs.store.ts';
import { onJob } from './on-job.ts';

const goneAlready = (): Refusal =>
  new Refusal('thing.not-found', { detail: 'It was dropped or tried again already.' });

/** Forgets a dead letter: its work is not done any more. */
export const dropJob = async (deps: Deps, actor: Actor, key: number): Promise<{ dropped: number }> => {
  allow(actor, 'settings.change');
  const job = await findDeadJob(deps.db.read, key);
  if (job === undefined) throw goneAlready();
  await operate(deps, actor, onJob('drop', job.kind), async (op) => {
    if (!(await dropDeadJob(op.db, key))) throw goneAlready();
    op.touch('operations');
    return {};
  });
  return { dropped: 1 };
};
