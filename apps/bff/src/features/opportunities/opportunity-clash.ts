import { fieldLabel } from '@daybook/shared/kernel/field';
import type { Opportunity, OpportunityInput } from '@daybook/shared/opportunities/opportunity';
import { OPPORTUNITY_FIELDS } from '@daybook/shared/opportunities/opportunity.fields';
import { fieldKey } from '@daybook/shared/records/field-key.rules';
import { refuseRecordClash } from '../../platform/fields/refuse-clash.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Written } from './opportunity-columns.ts';

/** What every workspace has. */
type Own = Omit<OpportunityInput, 'custom'>;

const KEPT_IN: Readonly<Record<keyof Own, readonly string[]>> = {
  name: ['title'],
  accountId: ['account_key'],
  contactId: ['opportunity.contact_key'],
  value: ['opportunity.value_minor', 'opportunity.currency'],
  stage: ['opportunity.stage'],
  lostReason: ['opportunity.lost_reason'],
  expectedClosingOn: ['opportunity.expected_closing_on'],
  ownerId: ['owner_key'],
};

const asWritten = (opportunity: Opportunity): Own => ({
  ...opportunity,
  accountId: opportunity.account?.id ?? null,
  contactId: opportunity.contact?.id ?? null,
  ownerId: opportunity.owner?.id ?? null,
});

/** Refuses to overwrite a field that somebody else changed since the writer saw the opportunity. */
export const refuseOpportunityClash = (
  op: Operation,
  key: number,
  opportunity: Opportunity,
  seen: number,
  input: Written,
): Promise<void> =>
  refuseRecordClash(
    op,
    {
      of: 'opportunity',
      key,
      version: opportunity.version,
      keptIn: KEPT_IN,
      labelOf: (field) => fieldLabel(OPPORTUNITY_FIELDS, fieldKey(field)),
      theirs: asWritten(opportunity),
      custom: opportunity.custom,
    },
    seen,
    input,
  );
