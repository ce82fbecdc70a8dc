import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { archiveOne } from './record-deeds.ts';
import { type Moved, recordName } from './record-state.ts';
import { loadRecord } from './write-record.store.ts';

/** Puts a record out of the way: it is kept and found, but not listed with those in use. */
export const archiveRecord = (deps: Deps, actor: Actor, id: string): Promise<Moved> => {
  allow(actor, 'record.change');
  let name = '';
  return operate(deps, actor, { kind: 'record.archive', label: () => `Archived ${name}` }, async (op) => {
    const record = await loadRecord(op, null, id);
    name = recordName(record);
    return { record: await archiveOne(op, record) };
  });
};
