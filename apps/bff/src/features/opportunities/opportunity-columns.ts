import type { OpportunityInput } from '@daybook/shared/opportunities/opportunity';
import type { OpportunityEntity } from './opportunity-details.store.ts';

export type Written = { readonly [K in keyof OpportunityInput]?: OpportunityInput[K] | undefined };

type Columns = Partial<Omit<OpportunityEntity, 'key'>>;

/** The columns of the fields given; name, account and owner are the head's, the contact is looked up. */
export const opportunityColumns = ({ value, stage, lostReason, expectedClosingOn }: Written): Columns => ({
  ...(value === undefined ? {} : { value_minor: value?.minor ?? null, currency: value?.currency ?? null }),
  ...(stage === undefined ? {} : { stage }),
  ...(lostReason === undefined ? {} : { lost_reason: lostReason }),
  ...(expectedClosingOn === undefined ? {} : { expected_closing_on: expectedClosingOn }),
});
