import { headChanges } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { readHead } from './record-heads.store.ts';
import { recordName } from './record-state.ts';
import { writeTags } from './tags.store.ts';
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
    const before = await readHead(op.db, record.key);
    await writeTags(op, record.key, tags);
    const after = await readHead(op.db, record.key);
    for (const payload of headChanges(before, after)) op.record({ payload, records: [record.key] });
    return { tags: after.tags };
  });
};
