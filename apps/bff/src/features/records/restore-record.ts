import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { isBeingErased } from '../../platform/trash/being-erased.store.ts';
import {
  findIdentities,
  findIdentityOwner,
  mayBeShared,
  setIdentitiesLive,
} from '../contacts/identities.store.ts';
import { readHead } from './record-heads.store.ts';
import { loadToTrash, type Moved, moveRecord, recordName } from './record-state.ts';

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

/** Takes a record out of the trash, into use. */
export const restoreRecord = (deps: Deps, actor: Actor, id: string): Promise<Moved> => {
  let name = '';
  return operate(deps, actor, { kind: 'record.restore', label: () => `Restored ${name}` }, async (op) => {
    const record = await loadToTrash(op, actor, id);
    name = recordName(record);
    if (await isBeingErased(op.db, record.key))
      throw new Refusal('thing.conflict', { detail: 'This person is being erased, for good.' });
    if (record.state !== 'trashed') return { record: await readHead(op.db, record.key) };
    if (record.type === 'contact') {
      await refuseTaken(op, record.key);
      await setIdentitiesLive(op, record.key, 1);
    }
    return moveRecord(op, record, 'live', 'record.restored');
  });
};
