import type { Contact, NewContact } from '@daybook/shared/contacts/contact';
import { createdEntry } from '@daybook/shared/records/record-history.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { askRequired } from '../records/ask-required.store.ts';
import { writeTags } from '../records/tags.store.ts';
import { readStages } from '../stages/stages.store.ts';
import { readContact } from './read-contacts.ts';
import { insertContact } from './write-contact.ts';

/** Adds a contact. Without an owner it is the actor's own; an address or profile of somebody else is refused. */
export const createContact = (
  deps: Deps,
  actor: Actor,
  input: NewContact,
): Promise<{ contact: Contact; operationId: string | null }> => {
  allow(actor, 'record.create');
  let title = '';
  const label = () => `Added the contact “${title}”`;
  return operate(deps, actor, { kind: 'contact.create', label }, async (op) => {
    await askRequired(op, 'contact', input.custom);
    const key = await insertContact(op, await readStages(op.db), input);
    if (input.tags !== undefined) await writeTags(op, key, input.tags);

    const contact = await readContact(op.db, key);
    op.record({ payload: createdEntry(contact), records: [key] });
    ({ title } = contact);
    return { contact };
  });
};
