import type { NotDuplicates } from '@daybook/shared/duplicates/duplicate-pair';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findRecordById } from '../records/records.store.ts';
import { findNotDuplicate, pairOf } from './pairs.store.ts';

/** Remembers that two records are not one; they are not offered for merging any more. */
export const dismissDuplicate = (
  deps: Deps,
  actor: Actor,
  { oneId, otherId }: NotDuplicates,
): Promise<{ operationId: string | null }> => {
  allow(actor, 'record.change');
  let names = '';
  const label = () => `Said that ${names} are not the same`;
  return operate(deps, actor, { kind: 'duplicate.dismiss', label }, async (op) => {
    const one = found(await findRecordById(op.db, oneId), 'record');
    const other = found(await findRecordById(op.db, otherId), 'record');
    if (one.key === other.key) {
      const message = 'These two are one already.';
      throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'otherId', message }] });
    }
    names = `“${one.title}” and “${other.title}”`;
    const pair = pairOf(one.key, other.key);
    if ((await findNotDuplicate(op.db, pair)) === undefined) await op.insert('not_duplicate', pair);
    return {};
  });
};
