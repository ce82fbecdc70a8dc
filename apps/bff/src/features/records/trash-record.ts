import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { trashOne } from './record-deeds.ts';
import { loadToTrash, type Moved, recordName } from './record-state.ts';

/**
 * Puts a record in the trash, from where it can be restored for 30 days. What is planned on it stays planned and shown;
 * a contact's addresses are free for others meanwhile.
 */
export const trashRecord = (deps: Deps, actor: Actor, id: string): Promise<Moved> => {
  let name = '';
  return operate(deps, actor, { kind: 'record.trash', label: () => `Deleted ${name}` }, async (op) => {
    const record = await loadToTrash(op, actor, id);
    name = recordName(record);
    return { record: await trashOne(op, record) };
  });
};
