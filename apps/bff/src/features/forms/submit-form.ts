import type { Answer } from '@daybook/shared/forms/form-answers.rules';
import { addDays, dayAt } from '@daybook/shared/kernel/time';
import type { Actor } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { asContact, findByEmail, missingIn, type Sender, senderOf } from './find-sender.ts';
import type { FormActs } from './form-acts.ts';
import { activityOf } from './form-work.ts';
import type { FormEntity } from './forms.store.ts';
import { answererOf, loadHead, planAnswer } from './plan-answer.ts';

/** What a visitor sent, after it was found to be complete. */
export interface Submission {
  readonly form: FormEntity;
  readonly given: readonly Answer[];
  readonly page: string;
}

/** Makes the contact, or fills the gaps of the one whose address it is; answers their key. */
const writeSender = async (
  op: Operation,
  { readContact, addContact, changeContact }: FormActs,
  form: FormEntity,
  sender: Sender,
): Promise<number> => {
  const known = await findByEmail(op, sender.email);
  const said = await asContact(op, sender, known);
  if (known === undefined) {
    const owner = await answererOf(op, form.owner_key);
    return addContact(op, { ...said, ownerId: owner?.id ?? null });
  }
  const missing = missingIn(await readContact(op.db, known), said);
  if (Object.keys(missing).length > 0) await changeContact(op, await loadHead(op, known), missing);
  return known;
};

/**
 * Takes in what a visitor sent: finds the contact by the email address or makes one, writes it on their timeline,
 * tells whoever is responsible, and plans the answer where the form says so.
 */
export const submitForm = (
  deps: Deps,
  acts: FormActs,
  actor: Actor,
  { form, given, page }: Submission,
): Promise<{ operationId: string | null }> => {
  let who = '';
  const label = () => `${who} sent the form “${form.name}”`;
  return operate(deps, actor, { kind: 'form.submit', label }, async (op) => {
    const key = await writeSender(op, acts, form, senderOf(given));
    const head = await loadHead(op, key);
    who = head.title;
    await op.insert('form_submission', { form_key: form.key, record_key: key, submitted_at: op.now, page });
    op.record({
      payload: {
        kind: 'form.submitted',
        form: form.name,
        formId: form.id,
        page,
        answers: given.map(({ label: asked, value }) => ({ label: asked, value })),
        consent: form.consent === '' ? null : form.consent,
      },
      records: [key],
    });
    const owner = (await answererOf(op, head.owner_key)) ?? (await answererOf(op, form.owner_key));
    if (owner === undefined) return {};
    op.notify({
      to: owner.key,
      payload: { kind: 'form.submitted', form: form.name },
      recordKey: key,
      own: true,
    });
    const wanted = activityOf(form);
    if (wanted !== null)
      await planAnswer(op, acts, actor, {
        ...wanted,
        ownerId: owner.id,
        contactId: head.id,
        day: addDays(dayAt(op.now, owner.zone), wanted.days),
      });
    return {};
  });
};
