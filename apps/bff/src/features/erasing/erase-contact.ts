import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Erasing } from '@daybook/shared/records/erasing';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { beginLongOperation } from '../../platform/operation/long-operation.ts';
import { setIdentitiesLive } from '../contacts/identities.store.ts';
import { findFamily, findRecordById } from '../records/records.store.ts';
import { erasingWork } from './erasing-work.ts';
import { hideContact } from './hide-contact.store.ts';
import { findKnown } from './person-marks.store.ts';
import { suppress } from './suppression.store.ts';

const isTyped = (typed: string, title: string): boolean =>
  typed.trim().toLowerCase() === title.trim().toLowerCase();

/**
 * Begins to erase a person: at once they are nowhere to be found, and a job removes every copy there is. Nothing takes
 * it back.
 */
export const eraseContact = async (
  deps: Deps,
  actor: Actor,
  id: string,
  { name, keepOut }: Erasing,
): Promise<{ operationId: string }> => {
  allow(actor, 'record.erase');
  const record = found(await findRecordById(deps.db.read, id), 'record');
  if (record.type !== 'contact') throw new Refusal('request.not-found');
  const operation = { kind: 'contact.erase', label: 'Erasing a person', ...erasingWork(record.key) };
  const { operationId } = await beginLongOperation(deps, actor, operation, async (op) => {
    const current = found(await findRecordById(op.db, id), 'record');
    if (!isTyped(name, current.title)) {
      const message = `Write the name as it stands here: ${current.title}.`;
      throw new Refusal('request.invalid', { errors: [{ path: 'name', message }] });
    }
    if (keepOut)
      await suppress(op, (await findKnown(op.db, await findFamily(op.db, [current.key]))).identities);
    await setIdentitiesLive(op, current.key, 0);
    await hideContact(op, current);
    return {};
  });
  return { operationId };
};
