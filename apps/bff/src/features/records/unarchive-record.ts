import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { unarchiveOne } from './record-deeds.ts';
import { type Moved, recordName } from './record-state.ts';
import { loadRecord } from './write-record.store.ts';

/** Lists an archived record with those in use again. */
export const unarchiveRecord = (deps: Deps, actor: Actor, id: string): Promise<Moved> => {
  allow(actor, 'record.change');
  let name = '';
  return operate(deps, actor, { kind: 'record.unarchive', label: () => `Put back ${name}` }, async (op) => {
    const record = await loadRecord(op, null, id);
    name = recordName(record);
    return { record: await unarchiveOne(op, record) };
  });
};
