import { z } from 'zod';
import { FIELD_NOUNS } from '../fields/custom-field.rules.ts';
import { Id, InstantWire, line, Zone } from '../kernel/wire.ts';
import { EmailAddress, ListColumns, Locale, Me, Password } from './user.ts';

/** What the first start is answered with. `token` is the one in the address that was printed. */
export const Setup = z.object({
  token: z.string().max(200),
  workspaceName: line(120),
  name: line(120),
  email: EmailAddress,
  password: Password,
  zone: Zone,
  locale: Locale,
  /** 1 Monday to 7 Sunday; as usual where the locale is spoken when left out. */
  weekStart: z.int().min(1).max(7).optional(),
  /** ISO 4217; as usual where the locale is spoken when left out. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Choose a currency from the list.')
    .optional(),
});
export type Setup = z.output<typeof Setup>;

/** Taken as typed: what is wrong with it is told no further than "do not belong together". */
export const SignIn = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Give your email address.')
    .max(320, 'This is too long for an email address.'),
  password: z.string().min(1, 'Give your password.').max(1000, 'This is too long for a password.'),
});
export type SignIn = z.output<typeof SignIn>;

export const MeChange = Me.pick({
  name: true,
  zone: true,
  locale: true,
  weekStart: true,
  theme: true,
  linkedInPlan: true,
  remindBefore: true,
  workFrom: true,
  workTo: true,
  workDays: true,
})
  .extend({
    /** Only the lists named change; null: the first columns again. */
    listColumns: z.partialRecord(z.enum(FIELD_NOUNS), ListColumns.nullable()),
  })
  .partial()
  .refine(({ workFrom, workTo }) => workFrom === undefined || workTo === undefined || workFrom < workTo, {
    message: 'The day has to end after it begins.',
    path: ['workTo'],
  });
export type MeChange = z.output<typeof MeChange>;

export const PasswordChange = z.object({
  current: z.string().min(1, 'Give your current password.').max(1000, 'This is too long for a password.'),
  next: Password,
});
export type PasswordChange = z.output<typeof PasswordChange>;

/** A browser that is signed in. */
export const SessionInfo = z.object({
  id: Id,
  /** What the browser calls itself. */
  agent: z.string(),
  address: z.string(),
  createdAt: InstantWire,
  /** Within five minutes. */
  seenAt: InstantWire,
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionInfo = z.infer<typeof SessionInfo>;

/** Whom a one-time link is for, as its page shows it. */
export const LinkInfo = z.object({
  purpose: z.enum(['invite', 'reset']),
  name: z.string(),
  email: z.string(),
  workspaceName: z.string(),
});
export type LinkInfo = z.infer<typeof LinkInfo>;

/** What the page of a link sends; name, zone and locale are heeded at the first time only. */
export const LinkAnswer = z.object({
  password: Password,
  name: line(120).optional(),
  zone: Zone.optional(),
  locale: Locale.optional(),
});
export type LinkAnswer = z.output<typeof LinkAnswer>;

/** A link as the admin who made it passes it on. It is shown once. */
export const OneTimeLink = z.object({ url: z.string(), expiresAt: InstantWire });
export type OneTimeLink = z.infer<typeof OneTimeLink>;
