import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { tagOne } from './record-deeds.ts';
import { recordName } from './record-state.ts';
import { loadRecord } from './write-record.store.ts';

/** Gives a record these tags and no others; a name not known yet becomes a tag. */
export const setRecordTags = (
  deps: Deps,
  actor: Actor,
  id: string,
  tags: readonly string[],
): Promise<{ tags: string[]; operationId: string | null }> => {
  allow(actor, 'record.change');
  let name = '';
  return operate(deps, actor, { kind: 'record.tag', label: () => `Tagged ${name}` }, async (op) => {
    const record = await loadRecord(op, null, id);
    name = recordName(record);
    return { tags: (await tagOne(op, record, () => tags)).tags };
  });
};
