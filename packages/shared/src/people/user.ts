import { z } from 'zod';
import { FIELD_NOUNS } from '../fields/custom-field.rules.ts';
import { Id, InstantWire, line, Zone } from '../kernel/wire.ts';
import { LINKEDIN_PLANS } from '../linkedin/linkedin-actions.rules.ts';
import { ROLES } from './role.ts';

const plans = LINKEDIN_PLANS.map(({ value }) => value);

/** A new password as given. Strength is judged by `password.rules`, which knows whose it is. */
export const Password = z.string().max(1000, 'Use at most 200 characters.');

export const EmailAddress = z
  .string()
  .trim()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('This does not look like an email address.'));

/** A language tag such as `de-CH`: how numbers, dates and plurals are written. */
export const Locale = z
  .string()
  .max(35)
  .refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }, 'Choose a language and region from the list.')
  .meta({ example: 'en-GB' });

/** A person who signs in, as others in the workspace see them. */
export const User = z.object({
  id: Id,
  name: line(120),
  email: EmailAddress,
  role: z.enum(ROLES),
  /** The owner's zone decides which day an activity is due. */
  zone: Zone,
  /** Deactivated users keep their history and cannot sign in. */
  active: z.boolean(),
  /** Whether the invitation was accepted. */
  joined: z.boolean(),
  /** Grows with every change; sent back when changing. */
  version: z.int(),
});
export type User = z.infer<typeof User>;

export const NewUser = z.object({
  name: line(120),
  email: EmailAddress,
  role: z.enum(ROLES),
  /** The zone of whoever invites when left out; the invited person confirms it. */
  zone: Zone.optional(),
});
export type NewUser = z.output<typeof NewUser>;

/** `version` is the one last seen: without it the change is made whatever somebody else did. */
export const UserChange = NewUser.partial().extend({ version: z.int().optional() });
export type UserChange = z.output<typeof UserChange>;

export const THEMES = ['system', 'light', 'dark'] as const;

/** Columns of a list as its address has them. */
export const ListColumns = z.string().max(2000).meta({ example: 'name,owner,custom.seats' });

/** The signed-in user, with how Daybook looks to them. */
export const Me = User.extend({
  locale: Locale,
  /** 1 Monday to 7 Sunday. */
  weekStart: z.int().min(1).max(7),
  theme: z.enum(THEMES),
  /** What they pay LinkedIn for decides how long a connection request may be. */
  linkedInPlan: z.enum(plans),
  /** Minutes before an appointment that they are reminded of it; null: not at all. */
  remindBefore: z.int().min(0).max(40_320).nullable(),
  /** Working hours, in minutes since midnight. */
  workFrom: z.int().min(0).max(1440).meta({ example: 540 }),
  workTo: z.int().min(0).max(1440).meta({ example: 1020 }),
  /** The week days they work on, 1 Monday to 7 Sunday, in order. */
  workDays: z.array(z.int().min(1).max(7)).min(1, 'Choose one day at least.').max(7),
  /** The columns chosen last on each list, as its address has them; the first ones where none were. */
  listColumns: z.partialRecord(z.enum(FIELD_NOUNS), ListColumns),
  teamIds: z.array(Id),
});
export type Me = z.infer<typeof Me>;

export const Workspace = z.object({
  name: line(120),
  createdAt: InstantWire,
  /** Whether demo data is in the workspace and can be removed. */
  hasDemo: z.boolean(),
  /** ISO 4217, used where an amount is given without a currency. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Workspace = z.infer<typeof Workspace>;

export const WorkspaceChange = Workspace.pick({ name: true, currency: true }).partial();
export type WorkspaceChange = z.output<typeof WorkspaceChange>;
