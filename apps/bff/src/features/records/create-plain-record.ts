import { accepted } from '@daybook/shared/kernel/result';
import type { PlainRecord } from '@daybook/shared/records/plain-record';
import { type PlainRecordType, periodFits } from '@daybook/shared/records/plain-record.rules';
import { createdEntry } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { askRequired } from './ask-required.store.ts';
import { readPlainRecord } from './read-plain-records.ts';
import { insertPlainRecord, type NewPlainRecord } from './write-plain-record.ts';

/** Adds a deal, a campaign or a contract. Without an owner it is the actor's own. */
export const createPlainRecord = (
  deps: Deps,
  actor: Actor,
  type: PlainRecordType,
  input: NewPlainRecord,
): Promise<{ record: PlainRecord; operationId: string | null }> => {
  allow(actor, 'record.create');
  accepted(periodFits(input['startsOn'], input['endsOn']));
  const label = `Added the ${type} “${input.name}”`;
  return operate(deps, actor, { kind: `${type}.create`, label }, async (op) => {
    await askRequired(op, type, input.custom);
    const key = await insertPlainRecord(op, type, input);

    const record = await readPlainRecord(op.db, type, key);
    op.record({ payload: createdEntry(record), records: [key] });
    return { record };
  });
};
