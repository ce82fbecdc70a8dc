import { z } from 'zod';
import { CustomInputWire } from '../fields/custom-field.ts';
import { Id, LocalDateWire, optionalLine, Zone } from '../kernel/wire.ts';
import { RecordHead } from '../records/record.ts';
import { Tags } from '../records/tags.ts';
import { StageCode } from '../stages/stage.ts';
import { CustomerEmail } from './customer-email.ts';

/** Why somebody was lost: a choice of the workspace's list. */
const LostReason = z.string().min(1).max(60).meta({ example: 'lost.contact.timing' });

/** A language as BCP 47 tag, e.g. `de` or `pt-BR`. */
const LanguageTag = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Choose a language from the list.');

/** The fields of a contact that a person writes. */
export const ContactInput = z.object({
  firstName: optionalLine(100),
  lastName: optionalLine(100),
  jobTitle: optionalLine(200),
  accountId: Id.nullable(),
  emails: z.array(CustomerEmail).max(20, 'Use at most 20 addresses.'),
  /** As typed; kept as typed and in E.164 where it can be read as a number. */
  phones: z.array(optionalLine(60)).max(20, 'Use at most 20 numbers.'),
  /** Any address of a LinkedIn profile; empty for none. */
  linkedin: z.string().max(2000),
  zone: Zone.nullable(),
  language: LanguageTag.nullable(),
  birthday: LocalDateWire.nullable(),
  lifecycleStage: StageCode,
  /** One of those of the lifecycle stage; the first of them where only the stage is given. */
  lifecycleStatus: StageCode.nullable(),
  /** Kept while the stage is the one of those who are lost. */
  lostReason: LostReason.nullable(),
  ownerId: Id.nullable(),
  custom: CustomInputWire,
});
export type ContactInput = z.infer<typeof ContactInput>;

export const NewContact = ContactInput.partial()
  .extend({ id: Id.optional(), tags: Tags.optional() })
  .refine((contact) => contact.firstName || contact.lastName || contact.emails?.length, {
    message: 'Give a first name, a last name or an email address.',
    path: ['firstName'],
  });
export type NewContact = z.infer<typeof NewContact>;

export const ContactChange = ContactInput.partial().extend({
  version: z.int(),
  /**
   * What another account means. `moved`: what happened stays with the one before. `correction`: they were never there,
   * and what happened moves along.
   */
  accountChange: z.enum(['moved', 'correction']).optional(),
});
export type ContactChange = z.infer<typeof ContactChange>;

/** A person. A lead is a contact at an early lifecycle stage. */
export const Contact = RecordHead.extend({
  firstName: z.string(),
  lastName: z.string(),
  /** What the person does; `title` is the record's name in lists. */
  jobTitle: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.object({ text: z.string(), e164: z.string().nullable() })),
  linkedin: z
    .object({ identity: z.string(), url: z.string(), kind: z.enum(['profile', 'sales', 'recruiter']) })
    .nullable(),
  zone: z.string().nullable(),
  language: z.string().nullable(),
  birthday: LocalDateWire.nullable(),
  lifecycleStage: StageCode,
  lifecycleStatus: StageCode.nullable(),
  lostReason: LostReason.nullable(),
  /** Columns of an import that no field took, by the name of their column. */
  extra: z.record(z.string(), z.string()),
});
export type Contact = z.infer<typeof Contact>;
