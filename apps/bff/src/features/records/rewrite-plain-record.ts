import { accepted } from '@daybook/shared/kernel/result';
import type { PlainRecord } from '@daybook/shared/records/plain-record';
import { type PlainRecordType, periodFits, valueIn } from '@daybook/shared/records/plain-record.rules';
import { plainChanges } from '@daybook/shared/records/plain-record-history.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { readPlainRecord } from './read-plain-records.ts';
import type { RecordEntity } from './records.store.ts';
import { type PlainInput, updatePlainRecord } from './write-plain-record.ts';

/** Changes the fields given of a deal, campaign or contract that was loaded, and tells each on its timeline as a fact. */
export const rewritePlainRecord = async (
  op: Operation,
  head: RecordEntity,
  before: PlainRecord,
  input: PlainInput,
): Promise<PlainRecord> => {
  const type = head.type as PlainRecordType;
  await updatePlainRecord(op, type, head, input);
  const record = await readPlainRecord(op.db, type, head.key);
  accepted(periodFits(valueIn(record, { key: 'starts_on' }), valueIn(record, { key: 'ends_on' })));
  for (const payload of plainChanges(type, before, record)) op.record({ payload, records: [head.key] });
  return record;
};
