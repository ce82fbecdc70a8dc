import type { Activity, ActivityRow } from '@daybook/shared/activities/activity';
import type { Contact } from '@daybook/shared/contacts/contact';
import type { RecordRef } from '@daybook/shared/records/record';

/** The contact an activity is with: the record it is about, else the first person it concerns. */
export const personOf = (
  activity: ActivityRow & Partial<Pick<Activity, 'records' | 'participants'>>,
): RecordRef | null => {
  if (activity.primary?.type === 'contact') return activity.primary;
  const [first] = activity.participants ?? [];
  return first?.contact ?? activity.records?.find(({ type }) => type === 'contact') ?? null;
};

/** `tel:` with nothing a telephone does not understand. */
export const telLink = ({ phones: [phone] }: Pick<Contact, 'phones'>): string | null =>
  phone ? `tel:${phone.e164 ?? phone.text.replace(/[^\d+*#,;]/g, '')}` : null;

export const mailLink = ({ emails: [email] }: Pick<Contact, 'emails'>, subject = ''): string | null =>
  email
    ? `mailto:${encodeURIComponent(email).replace('%40', '@')}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`
    : null;

export const profileLink = ({ linkedin }: Pick<Contact, 'linkedin'>): string | null => linkedin?.url ?? null;
