import { expect, test } from 'vitest';
import { outboundLink } from './outbound.ts';

const mia = { name: 'Mia', email: 'mia+sales@nord.example', phone: '+41 79 555 01 02', linkedin: null };
const given = { subject: 'Your offer & more', text: 'Hi Mia,\n50% off + lunch?' };

test('F-33: the mail program opens with address, subject and body as they were written', () => {
  const link = outboundLink('email', mia, given) ?? '';
  const url = new URL(link);
  expect(decodeURIComponent(url.pathname)).toBe('mia+sales@nord.example');
  expect(decodeURIComponent(/subject=([^&]*)/.exec(link)?.[1] ?? '')).toBe(given.subject);
  expect(decodeURIComponent(/body=([^&]*)/.exec(link)?.[1] ?? '')).toBe('Hi Mia,\r\n50% off + lunch?');
});

test('F-46: a text message goes to the number, with the body', () => {
  expect(outboundLink('sms', mia, { subject: 'Ignored', text: 'Hi' })).toBe('sms:+41795550102?body=Hi');
});

test('whoever cannot be reached so has no link', () => {
  const nobody = { name: 'Mia', email: null, phone: null, linkedin: null };
  for (const channel of ['email', 'sms', 'linkedin'] as const)
    expect(outboundLink(channel, nobody, given)).toBeNull();
});
