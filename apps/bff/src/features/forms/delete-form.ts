import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadForm } from './form-work.ts';
import { findSent } from './forms.store.ts';

/** Deletes a form that nobody has sent; others are closed and stay for the history. */
export const deleteForm = (deps: Deps, actor: Actor, id: string): Promise<{ operationId: string | null }> => {
  let name = '';
  const label = () => `Deleted the form “${name}”`;
  return operate(deps, actor, { kind: 'form.delete', label }, async (op) => {
    const row = await loadForm(op, actor, id);
    ({ name } = row);
    if ((await findSent(op.db, row.key)).submissions > 0)
      throw new Refusal('thing.in-use', {
        detail: `People have sent “${name}”, so it stays for their history. Close it instead.`,
      });
    await op.remove('form', row);
    return {};
  });
};
