import type { NewPlainRecord, PlainRecord, PlainRecordType } from '@daybook/shared/records/plain-record';
import { createdEntry } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readPlainRecord } from './read-plain-records.ts';
import { insertHead, loadOwnerKey, loadRef } from './write-record.store.ts';

/** Adds a deal, a campaign or a contract. Without an owner it is the actor's own. */
export const createPlainRecord = (
  deps: Deps,
  actor: Actor,
  type: PlainRecordType,
  { id, name, ownerId, accountId }: NewPlainRecord,
): Promise<{ record: PlainRecord; operationId: string | null }> => {
  allow(actor, 'record.create');
  const label = `Added the ${type} “${name}”`;
  return operate(deps, actor, { kind: `${type}.create`, label }, async (op) => {
    const ownerKey = await loadOwnerKey(op, ownerId);
    const accountKey = await loadRef(op, 'account', accountId, 'accountId');
    const { key } = await insertHead(op, { id, type, title: name, ownerKey, accountKey });

    const record = await readPlainRecord(op.db, key);
    op.record({ payload: createdEntry(record), records: [key] });
    return { record };
  });
};
