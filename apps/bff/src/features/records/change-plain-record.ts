import { accepted } from '@daybook/shared/kernel/result';
import type { PlainRecord } from '@daybook/shared/records/plain-record';
import {
  PLAIN_FIELDS,
  type PlainRecordType,
  periodFits,
  valueIn,
} from '@daybook/shared/records/plain-record.rules';
import { plainTexts } from '@daybook/shared/records/plain-record-text.rules';
import { fieldChanges, headChanges } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { refusePlainClash } from './plain-clash.ts';
import { readPlainRecord } from './read-plain-records.ts';
import { type PlainInput, updatePlainRecord } from './write-plain-record.ts';
import { loadRecord } from './write-record.store.ts';

export interface ChangedPlainRecord {
  readonly record: PlainRecord;
  readonly operationId: string | null;
}

/** Changes the fields given of a deal, campaign or contract; the timeline tells each as a fact. */
export const changePlainRecord = (
  deps: Deps,
  actor: Actor,
  type: PlainRecordType,
  id: string,
  { version, ...input }: PlainInput & { readonly version: number },
): Promise<ChangedPlainRecord> => {
  allow(actor, 'record.change');
  let title = '';
  const label = () => `Changed the ${type} “${title}”`;
  return operate(deps, actor, { kind: `${type}.change`, label }, async (op) => {
    const head = await loadRecord(op, type, id);
    const before = await readPlainRecord(op.db, type, head.key);
    await refusePlainClash(op, type, { key: head.key, record: before }, version, input);

    await updatePlainRecord(op, type, head, input);

    const record = await readPlainRecord(op.db, type, head.key);
    accepted(periodFits(valueIn(record, { key: 'starts_on' }), valueIn(record, { key: 'ends_on' })));
    const own = fieldChanges(PLAIN_FIELDS[type], plainTexts(type, before), plainTexts(type, record));
    for (const payload of [...headChanges(before, record), ...own])
      op.record({ payload, records: [head.key] });
    ({ title } = record);
    return { record };
  });
};
