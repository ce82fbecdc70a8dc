import { z } from 'zod';
import { CustomerEmail } from '../contacts/customer-email.ts';
import { CustomInputWire } from '../fields/custom-field.ts';
import { Id, line, optionalLine, prose } from '../kernel/wire.ts';
import { RecordHead } from '../records/record.ts';
import { RECORD_TYPES } from '../records/record-type.ts';
import { Tags } from '../records/tags.ts';
import { ACCOUNT_KINDS } from './account.fields.ts';

const kinds = ACCOUNT_KINDS.map((kind) => kind.value);

/** The fields of an account that a person writes. Registration numbers: F-24 to F-26 of the checklist. */
export const AccountInput = z.object({
  kind: z.enum(kinds),
  /** A company's name, or a private person's full name. */
  name: line(200),
  firstName: optionalLine(100),
  lastName: optionalLine(100),
  /** Government number of a private person; its length depends on the issuing country. */
  personalNumber: optionalLine(40),
  fiscalNumber: optionalLine(40),
  commercialNumber: optionalLine(60),
  website: optionalLine(300),
  email: CustomerEmail.or(z.literal('')),
  phone: optionalLine(60),
  address: prose(500),
  country: optionalLine(80),
  ownerId: Id.nullable(),
  custom: CustomInputWire,
});
export type AccountInput = z.infer<typeof AccountInput>;

export const NewAccount = AccountInput.partial().extend({
  id: Id.optional(),
  name: line(200),
  tags: Tags.optional(),
});
export type NewAccount = z.infer<typeof NewAccount>;

export const AccountChange = AccountInput.partial().extend({ version: z.int() });
export type AccountChange = z.infer<typeof AccountChange>;

export const Account = RecordHead.extend(
  AccountInput.omit({ ownerId: true, name: true, email: true, address: true, custom: true }).shape,
).extend({
  name: z.string(),
  email: z.string(),
  address: z.string(),
  contactCount: z.int(),
  openOpportunityCount: z.int(),
  /** The records in use that belong to it, by type: what its timeline is rolled up from. */
  related: z.record(z.enum(RECORD_TYPES), z.int()),
});
export type Account = z.infer<typeof Account>;
