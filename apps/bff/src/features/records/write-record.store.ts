import { Refusal } from '@daybook/shared/kernel/refusal';
import { accepted, found } from '@daybook/shared/kernel/result';
import { RECORD_TYPE_LABELS, type RecordState, type RecordType } from '@daybook/shared/records/record-type';
import { changeable } from '@daybook/shared/records/standing.rules';
import { v7 as newId } from 'uuid';
import type { Operation } from '../../platform/operation/operation.ts';
import { fold } from '../../platform/search/words.ts';
import { findRecordById, type RecordEntity } from './records.store.ts';

const wordFor = (type: RecordType): string => RECORD_TYPE_LABELS[type].one.toLowerCase();

/** A record, of this type if one is given, loaded to be changed; one in the trash is refused. */
export const loadRecord = async (
  op: Operation,
  type: RecordType | null,
  id: string,
): Promise<RecordEntity> => {
  const row = await findRecordById(op.db, id);
  const fits = type === null || row?.type === type;
  const record = found(fits ? row : undefined, type === null ? 'record' : wordFor(type));
  const { title, state } = record;
  accepted(changeable({ type: record.type as RecordType, title, state: state as RecordState }));
  return record;
};

/** The key of a record that another one is to point at; undefined where nothing was said, null for none. */
export const loadRef = async (
  op: Operation,
  type: RecordType,
  id: string | null | undefined,
  path: string,
): Promise<number | null | undefined> => {
  if (id === null || id === undefined) return id;
  const row = await findRecordById(op.db, id);
  if (row !== undefined && row.type === type && row.state !== 'trashed') return row.key;
  const message =
    row?.type === type
      ? `This ${wordFor(type)} is in the trash. Restore it first or choose another one.`
      : `This ${wordFor(type)} is not there any more.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path, message }] });
};

/** The key of the user who is to be responsible; somebody deactivated is refused. */
export const loadOwnerKey = async (
  op: Operation,
  id: string | null | undefined,
  path = 'ownerId',
): Promise<number | null | undefined> => {
  if (id === null || id === undefined) return id;
  const row = await op.db
    .selectFrom('users')
    .select(['key', 'name', 'active'])
    .where('id', '=', id)
    .executeTakeFirst();
  const owner = found(row, 'user');
  if (owner.active === 1) return owner.key;
  throw new Refusal('user.inactive', {
    detail: `${owner.name} no longer works here. Choose somebody else.`,
    errors: [{ path, message: 'This user is deactivated.' }],
  });
};

export interface NewHead {
  /** Made by whoever creates it; made here when left out. */
  readonly id?: string | undefined;
  readonly type: RecordType;
  readonly title: string;
  /** What it is sorted by, if not its title. */
  readonly sortBy?: string;
  /** The actor's own when left out. */
  readonly ownerKey?: number | null | undefined;
  readonly accountKey?: number | null | undefined;
}

const refuseTakenId = async (op: Operation, id: string): Promise<void> => {
  if ((await findRecordById(op.db, id)) === undefined) return;
  const errors = [{ path: 'id', message: 'There is a record with this id already.' }];
  throw new Refusal('request.invalid', { detail: 'This was saved already.', errors });
};

/** The text a title is ordered by on both engines. */
export const sortKey = (title: string): string => fold(title).trim();

/** Makes the head that a record of any type has. */
export const insertHead = async (op: Operation, head: NewHead): Promise<RecordEntity> => {
  const { id = newId(), type, title, sortBy = title, ownerKey, accountKey = null } = head;
  if (head.id !== undefined) await refuseTakenId(op, id);
  const actorKey = op.actor.user?.key ?? null;
  return op.insert('record', {
    id,
    type,
    title,
    sort_title: sortKey(sortBy),
    owner_key: ownerKey === undefined ? actorKey : ownerKey,
    account_key: accountKey,
    creator_key: actorKey,
    created_at: op.now,
  });
};
