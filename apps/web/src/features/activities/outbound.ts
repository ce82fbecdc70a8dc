import type { Channel } from '@daybook/shared/activities/channel';

/** Whom a message goes to, and by what they can be reached. */
export interface Reached {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin: string | null;
}

interface Outbound {
  readonly subject: string;
  readonly text: string;
}

const query = (parts: Readonly<Record<string, string>>): string => {
  const given = Object.entries(parts).filter(([, value]) => value !== '');
  // Mail programs read a plus as a plus.
  return given.length === 0
    ? ''
    : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll('\n', '\r\n'))}`).join('&')}`;
};

/** The address that opens what sends the message, with all of it filled in; null where they cannot be reached so. */
export const outboundLink = (
  channel: Channel,
  { email, phone, linkedin }: Reached,
  { subject, text }: Outbound,
): string | null => {
  if (channel === 'linkedin') return linkedin;
  if (channel === 'sms')
    return phone === null ? null : `sms:${phone.replace(/[^\d+*#]/g, '')}${query({ body: text })}`;
  if (email === null) return null;
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}${query({ subject, body: text })}`;
};
