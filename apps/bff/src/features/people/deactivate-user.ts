import type { User } from '@daybook/shared/people/user';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginLongOperation } from '../../platform/operation/long-operation.ts';
import { operate } from '../../platform/operation/operate.ts';
import { HAND_OVER_AT_ONCE, HAND_OVER_JOB, handOverAll } from './hand-over.ts';
import { deactivate } from './load-user.ts';
import { type Leaving, planLeaving } from './plan-leaving.ts';
import { toUser } from './user-dto.ts';

export interface Deactivated {
  readonly user: User;
  readonly operationId: string | null;
  /** Whether work is still being handed over; the operation tells how far it is. */
  readonly running: boolean;
}

const KIND = 'user.deactivate';

/**
 * Locks a user out at once and hands what they had still to do to another, or leaves it with them. One undo brings both
 * back. Much work is handed over by a job in chunks.
 */
export const deactivateUser = async (
  deps: Deps,
  actor: Actor,
  id: string,
  handOverTo: string | null,
): Promise<Deactivated> => {
  allow(actor, 'users.manage');
  const leaving = await planLeaving(deps.db.read, id, handOverTo);
  if (leaving.open > HAND_OVER_AT_ONCE) return deactivateInChunks(deps, actor, leaving);
  const { user, operationId } = await operate(
    deps,
    actor,
    { kind: KIND, label: leaving.label },
    async (op) => {
      const { leaver, heir } = await deactivate(op, actor, id, handOverTo);
      if (heir !== null) await handOverAll(op, leaver, heir);
      return { user: toUser(leaver) };
    },
  );
  return { user, operationId, running: false };
};

/** Out at once, in the transaction that begins the operation; the work follows. */
const deactivateInChunks = async (
  deps: Deps,
  actor: Actor,
  { leaver, heir, open, label }: Leaving,
): Promise<Deactivated> => {
  const payload = { fromKey: leaver.key, toKey: heir?.key };
  const job = { kind: HAND_OVER_JOB, payload, once: `${HAND_OVER_JOB}:${leaver.key}` };
  const { operationId } = await beginLongOperation(
    deps,
    actor,
    { kind: KIND, label, total: open, job },
    async (op) => {
      await deactivate(op, actor, leaver.id, heir?.id ?? null);
    },
  );
  return {
    user: { ...toUser(leaver), active: false, version: leaver.version + leaver.active },
    operationId,
    running: true,
  };
};
