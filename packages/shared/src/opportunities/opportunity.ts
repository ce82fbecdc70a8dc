import { z } from 'zod';
import { Money } from '../kernel/money.ts';
import { Id, LocalDateWire, line, optionalLine } from '../kernel/wire.ts';
import { RecordHead, RecordRef } from '../records/record.ts';
import { OPPORTUNITY_STAGES } from './opportunity.fields.ts';

const stages = OPPORTUNITY_STAGES.map((stage) => stage.value);

/** The fields of an opportunity that a person writes. */
export const OpportunityInput = z.object({
  name: line(200),
  accountId: Id.nullable(),
  contactId: Id.nullable(),
  value: Money.nullable(),
  stage: z.enum(stages),
  expectedClosingOn: LocalDateWire.nullable(),
  ownerId: Id.nullable(),
});
export type OpportunityInput = z.infer<typeof OpportunityInput>;

export const NewOpportunity = OpportunityInput.partial().extend({
  id: Id.optional(),
  name: line(200),
  tags: z.array(optionalLine(60)).max(50).optional(),
});
export type NewOpportunity = z.infer<typeof NewOpportunity>;

export const OpportunityChange = OpportunityInput.partial().extend({ version: z.int() });
export type OpportunityChange = z.infer<typeof OpportunityChange>;

/** A possible sale. */
export const Opportunity = RecordHead.extend({
  name: z.string(),
  contact: RecordRef.nullable(),
  value: Money.nullable(),
  stage: z.enum(stages),
  expectedClosingOn: LocalDateWire.nullable(),
});
export type Opportunity = z.infer<typeof Opportunity>;
