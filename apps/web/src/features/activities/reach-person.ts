import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { Contact } from '@daybook/shared/contacts/contact';
import type { QueryClient } from '@tanstack/react-query';
import { problemSentence } from '../../shared/api/problem-words.ts';
import { readNow } from '../../shared/api/read-now.ts';
import { showToast } from '../../shared/ui/toast.state.ts';
import { mailLink, personOf } from './person-of.ts';
import { contactQuery } from './related.queries.ts';
import { tellNobody } from './tell-nobody.ts';

const followLink = (href: string): void => {
  const link = document.createElement('a');
  link.href = href;
  link.click();
};

/** What is known of the person; says why when it is not. */
const contactOf = async (client: QueryClient, row: ActivityRow): Promise<Contact | undefined> => {
  const person = personOf(row);
  if (person === null) {
    tellNobody(row);
    return undefined;
  }
  try {
    return await readNow(client, contactQuery(person.id));
  } catch (error) {
    showToast({ text: problemSentence(error), tone: 'late' });
    return undefined;
  }
};

/** Opens the rep's own mail program with the person's address and the subject. */
export const emailPerson = async (client: QueryClient, row: ActivityRow): Promise<void> => {
  const contact = await contactOf(client, row);
  if (!contact) return;
  const href = mailLink(contact, row.subject);
  if (href === null) showToast({ text: `No email address of ${contact.title} is known.` });
  else followLink(href);
};
