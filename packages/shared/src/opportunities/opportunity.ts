import { z } from 'zod';
import { CustomInputWire } from '../fields/custom-field.ts';
import { Money } from '../kernel/money.ts';
import { Id, InstantWire, LocalDateWire, line } from '../kernel/wire.ts';
import { RecordHead, RecordRef } from '../records/record.ts';
import { Tags } from '../records/tags.ts';
import { StageCode } from '../stages/stage.ts';

/** Why something was lost: a choice of the workspace's list. */
const LostReason = z.string().min(1).max(60).meta({ example: 'lost.opportunity.price' });

/** The fields of an opportunity that a person writes. */
export const OpportunityInput = z.object({
  name: line(200),
  accountId: Id.nullable(),
  contactId: Id.nullable(),
  value: Money.nullable(),
  stage: StageCode,
  /** Kept while the stage is one in which sales are lost. */
  lostReason: LostReason.nullable(),
  expectedClosingOn: LocalDateWire.nullable(),
  ownerId: Id.nullable(),
  custom: CustomInputWire,
});
export type OpportunityInput = z.infer<typeof OpportunityInput>;

export const NewOpportunity = OpportunityInput.partial().extend({
  id: Id.optional(),
  name: line(200),
  tags: Tags.optional(),
});
export type NewOpportunity = z.infer<typeof NewOpportunity>;

export const OpportunityChange = OpportunityInput.partial().extend({ version: z.int() });
export type OpportunityChange = z.infer<typeof OpportunityChange>;

/** A possible sale. */
export const Opportunity = RecordHead.extend({
  name: z.string(),
  contact: RecordRef.nullable(),
  value: Money.nullable(),
  stage: StageCode,
  lostReason: LostReason.nullable(),
  /** When it was won or lost; null while it is open. */
  closedAt: InstantWire.nullable(),
  expectedClosingOn: LocalDateWire.nullable(),
});
export type Opportunity = z.infer<typeof Opportunity>;
