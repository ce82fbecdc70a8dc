import type { Contact, ContactChange } from '@daybook/shared/contacts/contact';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { loadRecord } from '../records/write-record.store.ts';
import { refuseContactClash } from './contact-clash.ts';
import { readContact } from './read-contacts.ts';
import { rewriteContact } from './rewrite-contact.ts';

/**
 * Changes the fields given; the timeline tells each as a fact. Fields that somebody else changed since `version` are
 * refused with both values.
 */
export const changeContact = (
  deps: Deps,
  actor: Actor,
  id: string,
  { version, ...input }: ContactChange,
): Promise<{ contact: Contact; operationId: string | null }> => {
  allow(actor, 'record.change');
  let title = '';
  const label = () => `Changed the contact “${title}”`;
  return operate(deps, actor, { kind: 'contact.change', label }, async (op) => {
    const head = await loadRecord(op, 'contact', id);
    const before = await readContact(op.db, head.key);
    await refuseContactClash(op, head.key, before, version, input);
    const contact = await rewriteContact(op, head, before, input);
    ({ title } = contact);
    return { contact };
  });
};
