import { z } from 'zod';
import { CAMPAIGN_KINDS } from '../campaigns/campaign.fields.ts';
import { CustomInputWire } from '../fields/custom-field.ts';
import { Money } from '../kernel/money.ts';
import { tooLong } from '../kernel/number-text.rules.ts';
import { Id, LocalDateWire, line, optionalLine } from '../kernel/wire.ts';
import type { PlainRecordType } from './plain-record.rules.ts';
import { RecordHead, RecordRef } from './record.ts';
import { Tags } from './tags.ts';

const kind = z.enum(CAMPAIGN_KINDS.map(({ value }) => value));
const day = LocalDateWire.nullable();
const ref = RecordRef.nullable();
const id = Id.nullable();
const terms = z
  .string()
  .max(5000, tooLong(5000))
  .regex(/^[^\0]*$/);
const language = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'Choose a language from the list.')
  .nullable();

const head = { name: line(200), accountId: id, ownerId: id, custom: CustomInputWire };
const dealInput = z.object({ ...head, value: Money.nullable(), agreedOn: day });
const campaignInput = z.object({
  ...head,
  kind,
  customerContactId: id,
  agentId: id,
  agentContactId: id,
  agencyId: id,
  agencyContactId: id,
  dealId: id,
  startsOn: day,
  endsOn: day,
  budget: Money.nullable(),
});
const contractInput = z.object({
  ...head,
  number: optionalLine(60),
  signedOn: day,
  startsOn: day,
  endsOn: day,
  language,
  payoutTerms: terms,
});

const named = RecordHead.extend({ name: z.string() });
/** An agreed package of campaigns. */
export const Deal = named.extend({ value: Money.nullable(), agreedOn: day });
export type Deal = z.infer<typeof Deal>;

/** It runs for a customer, its account, who may come through an agent or an agency. */
export const Campaign = named.extend({
  kind,
  customerContact: ref,
  agent: ref,
  agentContact: ref,
  agency: ref,
  agencyContact: ref,
  deal: ref,
  startsOn: day,
  endsOn: day,
  budget: Money.nullable(),
});
export type Campaign = z.infer<typeof Campaign>;

export const Contract = named.extend({
  number: z.string(),
  signedOn: day,
  startsOn: day,
  endsOn: day,
  language: z.string().nullable(),
  payoutTerms: z.string(),
});
export type Contract = z.infer<typeof Contract>;

export type PlainRecord = Deal | Campaign | Contract;

const added = { id: Id.optional(), name: line(200), tags: Tags.optional() };
const version = z.int();

/** What each of these types is read as, added with and changed by. */
export const PLAIN_NOUNS = {
  deal: {
    noun: Deal,
    added: dealInput.partial().extend(added),
    change: dealInput.partial().extend({ version }),
  },
  campaign: {
    noun: Campaign,
    added: campaignInput.partial().extend(added),
    change: campaignInput.partial().extend({ version }),
  },
  contract: {
    noun: Contract,
    added: contractInput.partial().extend(added),
    change: contractInput.partial().extend({ version }),
  },
} as const satisfies Record<PlainRecordType, object>;
