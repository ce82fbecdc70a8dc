import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { restoreOne } from './record-deeds.ts';
import { loadToTrash, type Moved, recordName } from './record-state.ts';

/** Takes a record out of the trash, into use. */
export const restoreRecord = (deps: Deps, actor: Actor, id: string): Promise<Moved> => {
  let name = '';
  return operate(deps, actor, { kind: 'record.restore', label: () => `Restored ${name}` }, async (op) => {
    const record = await loadToTrash(op, actor, id);
    name = recordName(record);
    return { record: await restoreOne(op, record) };
  });
};
