import type { BulkAnswer } from '@daybook/shared/activities/bulk';
import { found } from '@daybook/shared/kernel/result';
import type { BulkRecords } from '@daybook/shared/records/bulk';
import { recordCount } from '@daybook/shared/records/bulk.rules';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginBulk, goneOnes } from '../../platform/operation/bulk.ts';
import { findUserById } from '../people/people.store.ts';
import { recordDeed } from './bulk-records-some.ts';
import type { RecordChangers } from './record-changers.ts';
import { selectedRecords } from './selected-records.ts';

/** The job that does what is too much for one transaction. */
export const BULK_RECORDS_JOB = 'records.bulk';

/**
 * Does one thing to many records of a type as one operation with one undo, by the rules of doing it to one. What those
 * refuse is left and told; more than a transaction bears is done by a job, chunk by chunk.
 */
export const bulkRecords = async (
  deps: Deps,
  changers: RecordChangers,
  actor: Actor & { readonly user: CurrentUser },
  { type, select, deed }: BulkRecords,
): Promise<BulkAnswer> => {
  allow(actor, 'record.change');
  const { keys, missing } = await selectedRecords(deps, actor.user, type, select);
  const ownerId = deed.do === 'assign' ? deed.ownerId : null;
  const owner = ownerId === null ? null : found(await findUserById(deps.db.read, ownerId), 'user').name;
  return beginBulk(deps, actor, {
    ...recordDeed(changers, type, deed, owner),
    kind: `${type}.bulk-${deed.do}`,
    keys,
    gone: goneOnes(missing, 'record', recordCount(type, missing)),
    job: { kind: BULK_RECORDS_JOB, payload: { type, deed, owner } },
  });
};
