import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { breathe } from '../../platform/operation/long-operation.ts';
import { findActivityById } from '../activities/activities.store.ts';
import { findRecordById } from '../records/records.store.ts';
import { purgeActivity } from './purge-activity.ts';
import { purgeRecord } from './purge-record.ts';

/** What was asked once is done in several operations, so the key of the request is of none of them. */
const without = (actor: Actor): Actor => {
  const { request: _, ...rest } = actor;
  return rest;
};

const inTrash = <T extends { readonly trashed_at: number | null }>(thing: T): T => {
  if (thing.trashed_at !== null) return thing;
  throw new Refusal('thing.conflict', { detail: 'It is not in the trash any more.' });
};

/** Removes a record in the trash for good, before its days there are over. */
export const deleteRecordForGood = async (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ operationId: null }> => {
  allow(actor, 'record.erase');
  const record = inTrash(found(await findRecordById(deps.db.read, id), 'record'));
  while (!(await purgeRecord(deps, record, without(actor)))) await breathe();
  return { operationId: null };
};

/** Removes an activity in the trash for good, before its days there are over. */
export const deleteActivityForGood = async (
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<{ operationId: null }> => {
  allow(actor, 'record.erase');
  const activity = inTrash(found(await findActivityById(deps.db.read, id), 'activity'));
  await purgeActivity(deps, activity, without(actor));
  return { operationId: null };
};
