import type { CampaignStep, ContractStep, DealStep } from './plan/demo-step.ts';
import { recordOf, type WriteContext } from './write-context.ts';
import { writeHeads } from './write-records.ts';

export const writeDeals = async (context: WriteContext, steps: readonly DealStep[]): Promise<void> => {
  const keys = await writeHeads(context, 'deal', steps);
  await context.op.insertMany(
    'deal',
    steps.map(({ valueMinor, currency, agreedOn }, i) => ({
      key: keys[i] ?? 0,
      value_minor: valueMinor,
      value_currency: currency,
      agreed_on: agreedOn,
    })),
  );
};

export const writeCampaigns = async (
  context: WriteContext,
  steps: readonly CampaignStep[],
): Promise<void> => {
  const keys = await writeHeads(context, 'campaign', steps);
  const keyOf = (id: string | null) => (id === null ? null : recordOf(context, id).key);
  await context.op.insertMany(
    'campaign',
    steps.map((step, i) => ({
      key: keys[i] ?? 0,
      kind: step.campaignKind,
      customer_contact_key: keyOf(step.customerContactId),
      agent_key: null,
      agent_contact_key: null,
      agency_key: keyOf(step.agencyId),
      agency_contact_key: keyOf(step.agencyContactId),
      deal_key: keyOf(step.dealId),
      starts_on: step.startsOn,
      ends_on: step.endsOn,
      budget_minor: step.budgetMinor,
      budget_currency: step.currency,
    })),
  );
};

export const writeContracts = async (
  context: WriteContext,
  steps: readonly ContractStep[],
): Promise<void> => {
  const keys = await writeHeads(context, 'contract', steps);
  await context.op.insertMany(
    'contract',
    steps.map((step, i) => ({
      key: keys[i] ?? 0,
      number: step.number,
      signed_on: step.signedOn,
      starts_on: step.startsOn,
      ends_on: step.endsOn,
      language: step.language,
      payout_terms: step.payoutTerms,
    })),
  );
};
