import { found } from '@daybook/shared/kernel/result';
import type { RecordHead } from '@daybook/shared/records/record';
import { RECORD_TYPE_LABELS, type RecordState, type RecordType } from '@daybook/shared/records/record-type';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { readHead } from './record-heads.store.ts';
import { findRecordById, type RecordEntity } from './records.store.ts';

/** What moving a record between use, archive and trash answers. */
export interface Moved {
  readonly record: RecordHead;
  readonly operationId: string | null;
}

/** "the contact “Priya Raman”", as a label of an operation goes on. */
export const recordName = ({ type, title }: Pick<RecordEntity, 'type' | 'title'>): string =>
  `the ${RECORD_TYPE_LABELS[type as RecordType].one.toLowerCase()} “${title}”`;

/** The record, if the actor may put it in the trash or take it out: as its owner or creator, or over them. */
export const loadToTrash = async (op: Operation, actor: Actor, id: string): Promise<RecordEntity> => {
  const record = found(await findRecordById(op.db, id), 'record');
  const { owner, creator } = await readHead(op.db, record.key);
  allow(actor, 'record.trash', { ownerId: owner?.id ?? null, creatorId: creator?.id ?? null });
  return record;
};

type StateEntry = 'record.archived' | 'record.unarchived' | 'record.trashed' | 'record.restored';

/** Moves a record and tells its timeline; answers it as it is now. One that is there already stays. */
export const moveRecord = async (
  op: Operation,
  record: RecordEntity,
  state: RecordState,
  entry: StateEntry,
): Promise<{ record: RecordHead }> => {
  if (record.state !== state) {
    await op.update('record', record, { state, trashed_at: state === 'trashed' ? op.now : null });
    op.record({ payload: { kind: entry }, records: [record.key] });
  }
  return { record: await readHead(op.db, record.key) };
};
