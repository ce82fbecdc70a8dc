import type { Form, FormChange } from '@daybook/shared/forms/form';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { refuseClash } from '../../platform/operation/conflict.ts';
import { operate } from '../../platform/operation/operate.ts';
import { formColumns, loadForm, toForm } from './form-work.ts';

const LABELS: Readonly<Record<string, string>> = {
  intro: 'introduction',
  redirect_url: 'page afterwards',
  owner_key: 'owner',
  open: 'whether it is open',
};

/** Changes a form, or opens or closes it. What somebody else changed since `version` is refused with both values. */
export const changeForm = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...input }: FormChange,
): Promise<{ form: Form; operationId: string | null }> => {
  let label = '';
  return operate(deps, actor, { kind: 'form.change', label: () => label }, async (op) => {
    const row = await loadForm(op, actor, id);
    const patch = await formColumns(op, input);
    const labelOf = (column: string) => LABELS[column] ?? column;
    await refuseClash(op, { table: 'form', current: row, labelOf }, version, patch);
    const next = await op.update('form', row, patch);
    const verb = next.open === row.open ? 'Changed' : next.open === 1 ? 'Opened' : 'Closed';
    label = `${verb} the form “${next.name}”`;
    return { form: await toForm(op.db, next) };
  });
};
