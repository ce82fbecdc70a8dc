import { z } from 'zod';
import { readEmail } from './email.rules.ts';

/**
 * An email address of a customer, as the importer reads it too: letters of any language (`info@müller.de`), a name
 * around it ("Jane Doe <jane@acme.com>") left out. Those of users, whom the program writes to, are plain.
 */
export const CustomerEmail = z
  .string()
  .trim()
  .max(1000, 'Use at most 254 characters.')
  .transform((text, ctx): string => {
    const email = readEmail(text);
    if (email !== undefined) return email.address;
    ctx.addIssue({ code: 'custom', message: 'This does not look like an email address.' });
    return z.NEVER;
  });
