import type { Contact } from '@daybook/shared/contacts/contact';
import { contactChanges } from '@daybook/shared/contacts/contact-history.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import type { RecordEntity } from '../records/records.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import type { Written } from './contact-columns.ts';
import type { AccountChange } from './employment.store.ts';
import { readContact } from './read-contacts.ts';
import { updateContact } from './write-contact.ts';

/**
 * Changes the fields given of a contact that was loaded, and tells each on its timeline as a fact. Refused, nothing of it
 * is written but what its addresses were.
 */
export const rewriteContact = async (
  op: Operation,
  head: RecordEntity,
  before: Contact,
  input: Written & { readonly accountChange?: AccountChange | undefined },
): Promise<Contact> => {
  const words = await stageWords(op.db);
  const { accountChange = 'moved' } = input;
  await updateContact(op, words.stages, head, before, { ...input, accountChange });
  const contact = await readContact(op.db, head.key);
  // Of who was never there nobody says that they left; who is at none now has left all the same.
  const left = accountChange === 'moved' || contact.account === null ? head.account_key : null;
  for (const payload of contactChanges(before, contact, words))
    op.record({
      payload,
      records: [head.key],
      ...(left !== null && payload.kind === 'record.account-changed' && { left }),
    });
  return contact;
};
