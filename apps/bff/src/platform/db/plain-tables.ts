import type { Generated } from 'kysely';

export interface DealTable {
  key: number;
  value_minor: number | null;
  value_currency: string | null;
  agreed_on: string | null;
}

export interface CampaignTable {
  key: number;
  kind: Generated<string>;
  customer_contact_key: number | null;
  agent_key: number | null;
  agent_contact_key: number | null;
  agency_key: number | null;
  agency_contact_key: number | null;
  deal_key: number | null;
  starts_on: string | null;
  ends_on: string | null;
  budget_minor: number | null;
  budget_currency: string | null;
}

export interface ContractTable {
  key: number;
  number: Generated<string>;
  signed_on: string | null;
  starts_on: string | null;
  ends_on: string | null;
  language: string | null;
  payout_terms: Generated<string>;
}
