import { Refusal } from '@daybook/shared/kernel/refusal';
import type { RecordHead } from '@daybook/shared/records/record';
import { headChanges } from '@daybook/shared/records/record-history.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { isBeingErased } from '../../platform/trash/being-erased.store.ts';
import {
  findIdentities,
  findIdentityOwner,
  mayBeShared,
  setIdentitiesLive,
} from '../contacts/identities.store.ts';
import { readHead } from './record-heads.store.ts';
import { moveRecord } from './record-state.ts';
import type { RecordEntity } from './records.store.ts';
import { writeTags } from './tags.store.ts';

/**
 * What is done to one loaded record, the same whether it is the only one or one of a thousand. Refused, nothing of it is
 * written.
 */
export type RecordDeedOf<T> = (op: Operation, record: RecordEntity, given: T) => Promise<RecordHead>;

export const archiveOne: RecordDeedOf<void> = async (op, record) =>
  (await moveRecord(op, record, 'archived', 'record.archived')).record;

export const unarchiveOne: RecordDeedOf<void> = async (op, record) =>
  (await moveRecord(op, record, 'live', 'record.unarchived')).record;

/** A contact's addresses are free for others while it lies in the trash. */
export const trashOne: RecordDeedOf<void> = async (op, record) => {
  if (record.type === 'contact') await setIdentitiesLive(op, record.key, 0);
  return (await moveRecord(op, record, 'trashed', 'record.trashed')).record;
};

/** An address that somebody else was given in the meantime cannot be claimed again. */
const refuseTaken = async (op: Operation, contactKey: number): Promise<void> => {
  for (const { kind, identity, shown } of await findIdentities(op.db, [contactKey])) {
    const owner = mayBeShared(kind) ? undefined : await findIdentityOwner(op.db, kind, identity, contactKey);
    if (owner === undefined) continue;
    throw new Refusal('contact.identity-taken', {
      detail: `${shown} belongs to ${owner.title} by now. Take it away there, then restore this one.`,
      facts: { record: { id: owner.id, type: owner.type, title: owner.title } },
    });
  }
};

export const restoreOne: RecordDeedOf<void> = async (op, record) => {
  if (await isBeingErased(op.db, record.key))
    throw new Refusal('thing.conflict', { detail: 'This person is being erased, for good.' });
  if (record.state !== 'trashed') return readHead(op.db, record.key);
  if (record.type === 'contact') {
    await refuseTaken(op, record.key);
    await setIdentitiesLive(op, record.key, 1);
  }
  return (await moveRecord(op, record, 'live', 'record.restored')).record;
};

/** Gives it these tags and no others; `of` makes them from those it has. */
export const tagOne: RecordDeedOf<(tags: readonly string[]) => readonly string[]> = async (
  op,
  record,
  of,
) => {
  const before = await readHead(op.db, record.key);
  await writeTags(op, record.key, of(before.tags));
  const after = await readHead(op.db, record.key);
  for (const payload of headChanges(before, after)) op.record({ payload, records: [record.key] });
  return after;
};
