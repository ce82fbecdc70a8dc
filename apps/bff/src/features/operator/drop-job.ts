import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { dropDeadJob } from './jobs.store.ts';

/** Forgets a dead letter: its work is not done any more. */
export const dropJob = async (deps: Deps, actor: Actor, key: number): Promise<{ dropped: number }> => {
  allow(actor, 'settings.change');
  if (!(await dropDeadJob(deps.db, key)))
    throw new Refusal('thing.not-found', { detail: 'It was dropped or tried again already.' });
  deps.publish(new Map([['operations', new Set()]]));
  return { dropped: 1 };
};
