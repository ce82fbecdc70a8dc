import { createdEntry } from '@daybook/shared/records/record-history.rules';
import { insertActivity } from './features/activities/create-activity.ts';
import { readContact } from './features/contacts/read-contacts.ts';
import { rewriteContact } from './features/contacts/rewrite-contact.ts';
import { insertContact } from './features/contacts/write-contact.ts';
import type { FormActs } from './features/forms/form-acts.ts';
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
    await rewriteContact(op, head, await readContact(op.db, head.key), input);
  },
  planActivity: insertActivity,
};
