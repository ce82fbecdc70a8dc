import type { Activity } from '@daybook/shared/activities/activity';
import type { Contact } from '@daybook/shared/contacts/contact';
import { messageValues } from '@daybook/shared/messages/fill-message.rules';
import type { MessageValues } from '@daybook/shared/messages/message-field';

/** What is known for the fields of an activity's message. */
export const valuesFor = (
  activity: Pick<Activity, 'account' | 'owner'>,
  contact: Contact | undefined,
): MessageValues =>
  messageValues(contact ?? null, {
    account: contact?.account?.title ?? activity.account?.title ?? '',
    owner: activity.owner.name,
  });
