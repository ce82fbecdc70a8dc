import type { Contact } from '@daybook/shared/contacts/contact';
import { contactChanges } from '@daybook/shared/contacts/contact-history.rules';
import { takenFields } from '@daybook/shared/contacts/contact-merge.rules';
import type { MergeAsked } from '@daybook/shared/records/merge';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operateAtOnceOrOn } from '../../platform/operation/at-once-or-on.ts';
import { joinRecords, loadPair, mergeWork } from '../records/merging.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { findIdentities } from './identities.store.ts';
import { readContact } from './read-contacts.ts';
import { uniteContacts, writtenFrom } from './unite-contacts.ts';
import { updateContact } from './write-contact.ts';

/**
 * Makes another contact part of this one: fields as chosen, identities and tags of both, and everything that was about
 * the other. What happened with both is read together; the other's address leads here.
 */
export const mergeContact = async (
  deps: Deps,
  actor: Actor,
  id: string,
  asked: MergeAsked,
): Promise<{ contact: Contact; operationId: string | null; running: boolean }> => {
  allow(actor, 'record.change');
  const seen = await loadPair(deps.db.read, actor, 'contact', id, asked);
  const work = await mergeWork(deps.db.read, deps.specs, seen);
  return operateAtOnceOrOn(deps, actor, work, async (op) => {
    const pair = await loadPair(op.db, actor, 'contact', id, asked);
    const [keptKey, otherKey] = [pair.kept.key, pair.other.key];
    const [before, other] = [await readContact(op.db, keptKey), await readContact(op.db, otherKey)];
    const taken = takenFields(before, other, asked.choices);
    const own = new Set((await findIdentities(op.db, [keptKey])).map(({ key }) => key));

    const head = await joinRecords(op, deps.specs, pair, asked.choices);
    const words = await stageWords(op.db);
    await updateContact(op, words.stages, head, before, writtenFrom(other, taken));
    await uniteContacts(op, { keptKey, otherKey, own, taken });

    const contact = await readContact(op.db, keptKey);
    for (const payload of contactChanges(before, contact, words)) op.record({ payload, records: [keptKey] });
    return { contact };
  });
};
