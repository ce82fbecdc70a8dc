import type { Activity, NewActivity } from '@daybook/shared/activities/activity';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { writeTags } from '../records/tags.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { loadOwner, loadRecordKeys, readActivity } from './activity-work.ts';
import { newColumns } from './new-columns.ts';
import { completedAtOf, createdLabel } from './recorded.ts';
import { relinkRecords } from './relink-records.ts';
import { askOfDone, setCustom } from './set-custom.ts';
import { tellCompleted, tellPlanned } from './tell-completed.ts';

/**
 * Plans an activity, or records one already done when `completedAt` is given. A note is recorded at once. Without an
 * owner it is the actor's own.
 */
export const createActivity = (
  deps: Deps,
  actor: Actor,
  input: NewActivity,
): Promise<{ activity: Activity; operationId: string | null }> => {
  allow(actor, 'activity.create');
  return operate(deps, actor, { kind: 'activity.create', label: createdLabel(input) }, async (op) => {
    const row = await insertActivity(op, actor, input);
    return { activity: await readActivity(op.db, row.id) };
  });
};

/** The part of creating that other verbs do inside their own operation. */
export const insertActivity = async (
  op: Operation,
  actor: Actor,
  input: NewActivity,
): Promise<ActivityEntity> => {
  await askOfDone(op, input);
  const owner = await loadOwner(op, input.ownerId ?? actor.user?.id ?? '');
  const [primaryKey = null] = await loadRecordKeys(op, input.primaryId ? [input.primaryId] : [], 'primaryId');
  const linkedKeys = (await loadRecordKeys(op, input.recordIds ?? [], 'recordIds')).filter(
    (key) => key !== primaryKey,
  );
  const completedAt = completedAtOf(input, op.now);

  const row = await op.insert('activity', {
    ...(await newColumns(op, input, primaryKey, owner.zone)),
    id: input.id ?? newId(),
    type: input.type,
    subject: input.subject,
    owner_key: owner.key,
    creator_key: actor.user?.key ?? null,
    created_at: op.now,
    primary_key: primaryKey,
    completed_at: completedAt,
    completed_by_key: completedAt === null ? null : (actor.user?.key ?? null),
    due_day: '',
    due_slot: 0,
  });
  const { participants, colleagues } = input;
  const linked = { further: linkedKeys, participants, colleagues };
  const recordKeys = await relinkRecords(op, row, linked, true);
  await setCustom(op, row, input.custom, []);
  if (input.tags !== undefined) await writeTags(op, row.key, input.tags, 'activity_key');

  if (completedAt !== null) await tellCompleted(op, row, recordKeys);
  else tellPlanned(op, row, owner.name, recordKeys);
  return row;
};
