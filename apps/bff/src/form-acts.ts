import { contactChanges } from '@daybook/shared/contacts/contact-history.rules';
import { createdEntry } from '@daybook/shared/records/record-history.rules';
import { insertActivity } from './features/activities/create-activity.ts';
import { readContact } from './features/contacts/read-contacts.ts';
import { insertContact, updateContact } from './features/contacts/write-contact.ts';
import type { FormActs } from './features/forms/form-acts.ts';
import { stageWords } from './features/stages/stage-words.store.ts';
import { readStages } from './features/stages/stages.store.ts';

/** What forms do with contacts and activities, each by its own feature. */
export const formActs: FormActs = {
  readContact,
  addContact: async (op, input) => {
    const key = await insertContact(op, await readStages(op.db), input);
    op.record({ payload: createdEntry(await readContact(op.db, key)), records: [key] });
    return key;
  },
  changeContact: async (op, head, input) => {
    const words = await stageWords(op.db);
    const before = await readContact(op.db, head.key);
    await updateContact(op, words.stages, head, before, input);
    const after = await readContact(op.db, head.key);
    for (const payload of contactChanges(before, after, words)) op.record({ payload, records: [head.key] });
  },
  planActivity: insertActivity,
};
