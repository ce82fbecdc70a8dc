import { accepted, found } from '@daybook/shared/kernel/result';
import type { RecordState, RecordType } from '@daybook/shared/records/record-type';
import { changeable } from '@daybook/shared/records/standing.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findRecordById, findRecordByKey, type RecordEntity } from '../records/records.store.ts';
import { type AttachmentEntity, findActivityId } from './attachments.store.ts';
import { loadTarget, type Target } from './load-target.ts';

const usable = (actor: Actor, row: RecordEntity | undefined): RecordEntity => {
  allow(actor, 'record.change');
  const record = found(row, 'record');
  const { title, type, state } = record;
  accepted(changeable({ type: type as RecordType, title, state: state as RecordState }));
  return record;
};

/** A record that the actor may put files on. */
export const loadFileRecord = async (db: Reader, actor: Actor, id: string): Promise<RecordEntity> =>
  usable(actor, await findRecordById(db, id));

/** What an attachment is on: the records its history goes to, and the activity if it is on one. */
export interface Holder {
  readonly records: readonly number[];
  readonly activityKey?: number;
  readonly about?: Target['about'];
}

/** Loads what an attachment is on, if the actor may change that. */
export const loadHolder = async (db: Reader, actor: Actor, row: AttachmentEntity): Promise<Holder> => {
  if (row.record_key !== null)
    return { records: [usable(actor, await findRecordByKey(db, row.record_key)).key] };
  const id = found(await findActivityId(db, row.activity_key ?? 0), 'activity');
  const { row: activity, records, about } = await loadTarget(db, actor, id);
  return { records, activityKey: activity.key, about };
};
