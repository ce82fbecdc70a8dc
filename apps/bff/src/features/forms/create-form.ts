import { type Form, MOST_FORMS, type NewForm } from '@daybook/shared/forms/form';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadOwnerKey } from '../records/write-record.store.ts';
import { formColumns, slugOf, toForm } from './form-work.ts';
import { findForms } from './forms.store.ts';

/** Makes a form with a page of its own. */
export const createForm = (
  deps: Deps,
  actor: Actor,
  { id = newId(), ...input }: NewForm,
): Promise<{ form: Form; operationId: string | null }> => {
  allow(actor, 'settings.change');
  const label = `Made the form “${input.name}”`;
  return operate(deps, actor, { kind: 'form.create', label }, async (op) => {
    if ((await findForms(op.db, MOST_FORMS)).length === MOST_FORMS) {
      const message = `There are ${MOST_FORMS} forms already. Delete some that nobody has sent.`;
      throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'name', message }] });
    }
    const row = await op.insert('form', {
      intro: '',
      consent: '',
      redirect_url: '',
      activity: null,
      open: 1,
      ...(await formColumns(op, input)),
      id,
      slug: slugOf(input.name, id),
      name: input.name,
      title: input.title,
      fields: JSON.stringify(input.fields),
      thanks: input.thanks,
      owner_key: found((await loadOwnerKey(op, input.ownerId)) ?? undefined, 'user'),
      created_at: op.now,
    });
    return { form: await toForm(op.db, row) };
  });
};
