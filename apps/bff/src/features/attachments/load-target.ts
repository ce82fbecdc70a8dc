import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import {
  type ActivityEntity,
  findActivityById,
  findActivityRecords,
} from '../activities/activities.store.ts';
import { findUserByKey } from '../people/people.store.ts';

/** An activity that something is attached to, with the records its history goes to. */
export interface Target {
  readonly row: ActivityEntity;
  readonly records: readonly number[];
  readonly about: {
    readonly subject: string;
    readonly activityType: ActivityTypeCode;
    readonly activityId: string;
  };
}

/** Loads an activity that the actor may change. */
export const loadTarget = async (db: Reader, actor: Actor, id: string): Promise<Target> => {
  const row = found(await findActivityById(db, id), 'activity');
  const owner = await findUserByKey(db, row.owner_key);
  const creator = row.creator_key === null ? undefined : await findUserByKey(db, row.creator_key);
  allow(actor, 'activity.change', { ownerId: owner?.id ?? null, creatorId: creator?.id ?? null });
  const links = await findActivityRecords(db, row.key);
  return {
    row,
    records: links.map(({ record_key }) => record_key),
    about: { subject: row.subject, activityType: row.type as ActivityTypeCode, activityId: row.id },
  };
};
