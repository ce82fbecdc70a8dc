import type { BulkActivities, BulkAnswer } from '@daybook/shared/activities/bulk';
import { bulkLabel } from '@daybook/shared/activities/bulk.rules';
import { found } from '@daybook/shared/kernel/result';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginLongOperation } from '../../platform/operation/long-operation.ts';
import { operate } from '../../platform/operation/operate.ts';
import { insertSkipped } from '../../platform/operation/skipped.store.ts';
import { findUserById } from '../people/people.store.ts';
import { BULK_AT_ONCE, BULK_JOB, bulkSome, goneOnes } from './bulk-some.ts';
import { selectedActivities } from './selected-activities.ts';

/**
 * Does one thing to many activities as one operation with one undo. What the rules refuse is left and told; more than a
 * transaction bears is done by a job, chunk by chunk.
 */
export const bulkActivities = async (
  deps: Deps,
  actor: Actor & { readonly user: CurrentUser },
  { select, deed }: BulkActivities,
): Promise<BulkAnswer> => {
  allow(actor, 'activity.create');
  const { keys, missing } = await selectedActivities(deps, actor.user, select);
  const owner =
    deed.do === 'reassign' ? found(await findUserById(deps.db.read, deed.ownerId), 'user').name : undefined;
  const kind = `activity.bulk-${deed.do}`;
  const total = keys.length + missing;
  const gone = goneOnes(missing);
  if (keys.length > BULK_AT_ONCE) {
    const job = { kind: BULK_JOB, payload: { keys, deed, owner } };
    const label = bulkLabel(deed.do, keys.length, owner);
    const { operationId } = await beginLongOperation(
      deps,
      actor,
      { kind, label, total: keys.length, job },
      async (op) => {
        await bulkSome(op, [], deed);
        await insertSkipped(op, gone);
      },
    );
    return { operationId, total, done: 0, skipped: [], running: true };
  }
  let done = 0;
  const spec = { kind, label: () => bulkLabel(deed.do, done, owner) };
  return operate(deps, actor, spec, async (op) => {
    const some = await bulkSome(op, keys, deed);
    done = some.done;
    const skipped = [...gone, ...some.skipped];
    if (some.changed > 0) await insertSkipped(op, skipped);
    return { total, done, skipped: skipped.map(({ what, why }) => ({ what, why })), running: false };
  });
};
