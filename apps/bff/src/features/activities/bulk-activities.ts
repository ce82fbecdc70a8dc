import type { BulkActivities, BulkAnswer } from '@daybook/shared/activities/bulk';
import { found } from '@daybook/shared/kernel/result';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginBulk, goneOnes } from '../../platform/operation/bulk.ts';
import { findUserById } from '../people/people.store.ts';
import { activityDeed, BULK_JOB } from './bulk-some.ts';
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
  return beginBulk(deps, actor, {
    ...activityDeed(deed, owner),
    kind: `activity.bulk-${deed.do}`,
    keys,
    gone: goneOnes(missing, 'activity', missing === 1 ? '1 activity' : `${missing} activities`),
    job: { kind: BULK_JOB, payload: { deed, owner } },
  });
};
