import type { PlainRecord } from '@daybook/shared/records/plain-record';
import type { PlainRecordType } from '@daybook/shared/records/plain-record.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { refusePlainClash } from './plain-clash.ts';
import { readPlainRecord } from './read-plain-records.ts';
import { rewritePlainRecord } from './rewrite-plain-record.ts';
import type { PlainInput } from './write-plain-record.ts';
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
    const record = await rewritePlainRecord(op, head, before, input);
    ({ title } = record);
    return { record };
  });
};
