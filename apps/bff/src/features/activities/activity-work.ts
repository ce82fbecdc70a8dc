import type { Activity } from '@daybook/shared/activities/activity';
import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserById, findUserByKey, type UserEntity } from '../people/people.store.ts';
import { findRecordsByIds } from '../records/records.store.ts';
import { type ActivityEntity, findActivityById, findActivityRecords } from './activities.store.ts';
import { toActivity } from './activity-dto.ts';
import { findActivityDetail } from './read-activities.store.ts';
import { readBeside } from './read-beside.ts';

/** An activity loaded for a change, with the keys of the records its history goes to. */
export interface LoadedActivity {
  readonly row: ActivityEntity;
  readonly recordKeys: readonly number[];
}

/** Loads an activity that the actor may change. */
export const loadActivity = async (op: Operation, actor: Actor, id: string): Promise<LoadedActivity> => {
  const row = found(await findActivityById(op.db, id), 'activity');
  const [owner, creator] = await Promise.all([findUserByKey(op.db, row.owner_key), creatorOf(op, row)]);
  allow(actor, 'activity.change', { ownerId: owner?.id ?? null, creatorId: creator?.id ?? null });
  const links = await findActivityRecords(op.db, row.key);
  return { row, recordKeys: links.map((link) => link.record_key) };
};

const creatorOf = async (op: Operation, row: ActivityEntity): Promise<UserEntity | undefined> =>
  row.creator_key === null ? undefined : findUserByKey(op.db, row.creator_key);

/** What every entry about an activity says of it. */
export const about = (row: Pick<ActivityEntity, 'id' | 'type' | 'subject'>) => ({
  subject: row.subject,
  activityType: row.type as ActivityTypeCode,
  activityId: row.id,
});

/** When it is due, as an entry keeps it: an ISO day or moment, null for someday. */
export const dueText = (row: Pick<ActivityEntity, 'due_on' | 'due_at'>): string | null =>
  row.due_at === null ? row.due_on : toInstant(row.due_at);

/** The whole activity for an answer. */
export const readActivity = async (db: Reader, id: string): Promise<Activity> => {
  const row = found(await findActivityDetail(db, id), 'activity');
  return toActivity(row, await readBeside(db, row));
};

/** The user who is to own an activity; someone deactivated is refused. */
export const loadOwner = async (op: Operation, id: string): Promise<UserEntity> => {
  const owner = found(await findUserById(op.db, id), 'user');
  if (owner.active === 1) return owner;
  throw new Refusal('activity.owner-inactive', {
    detail: `${owner.name} no longer works here. Choose somebody else.`,
    errors: [{ path: 'ownerId', message: 'This user is deactivated.' }],
  });
};

/** The keys of records by their ids, in the order given; an unknown one is refused at its field. */
export const loadRecordKeys = async (
  op: Operation,
  ids: readonly string[],
  path: string,
): Promise<number[]> => {
  const wanted = [...new Set(ids)];
  const keys = new Map((await findRecordsByIds(op.db, wanted)).map((record) => [record.id, record.key]));
  return wanted.map((id) => {
    const key = keys.get(id);
    if (key !== undefined) return key;
    throw new Refusal('request.invalid', {
      errors: [{ path, message: 'This record is not there any more.' }],
    });
  });
};
