import type { PlainRecord, PlainRecordChange, PlainRecordType } from '@daybook/shared/records/plain-record';
import { headChanges } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { refuseFieldClash } from '../../platform/operation/conflict.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readPlainRecord } from './read-plain-records.ts';
import { loadOwnerKey, loadRecord, loadRef, sortKey } from './write-record.store.ts';

export interface ChangedPlainRecord {
  readonly record: PlainRecord;
  readonly operationId: string | null;
}

const KEPT_IN = { name: ['title'], accountId: ['account_key'], ownerId: ['owner_key'] } as const;
const LABELS = { name: 'Name', accountId: 'Account', ownerId: 'Owner' } as const;

/** Changes the fields given of a deal, campaign or contract; what somebody else changed since `version` is refused. */
export const changePlainRecord = (
  deps: Deps,
  actor: Actor,
  type: PlainRecordType,
  id: string,
  { version, ...input }: PlainRecordChange,
): Promise<ChangedPlainRecord> => {
  allow(actor, 'record.change');
  let title = '';
  const label = () => `Changed the ${type} “${title}”`;
  return operate(deps, actor, { kind: `${type}.change`, label }, async (op) => {
    const head = await loadRecord(op, type, id);
    const before = await readPlainRecord(op.db, head.key);
    const theirs = { ...before, accountId: before.account?.id ?? null, ownerId: before.owner?.id ?? null };
    const thing = { table: 'record', key: head.key, version: head.version, keptIn: KEPT_IN, theirs } as const;
    await refuseFieldClash(op, { ...thing, labelOf: (field) => LABELS[field] }, version, input);

    const ownerKey = await loadOwnerKey(op, input.ownerId);
    const accountKey = await loadRef(op, 'account', input.accountId, 'accountId');
    await op.update('record', head, {
      ...(input.name === undefined ? {} : { title: input.name, sort_title: sortKey(input.name) }),
      ...(ownerKey === undefined ? {} : { owner_key: ownerKey }),
      ...(accountKey === undefined ? {} : { account_key: accountKey }),
    });

    const record = await readPlainRecord(op.db, head.key);
    for (const payload of headChanges(before, record)) op.record({ payload, records: [head.key] });
    ({ title } = record);
    return { record };
  });
};
