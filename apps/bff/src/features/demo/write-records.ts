import { foldCompanyName } from '@daybook/shared/contacts/company-name.rules';
import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { DEFAULT_STAGES, firstStatus } from '@daybook/shared/stages/stage.rules';
import { v7 as newId } from 'uuid';
import { tagIdentity } from '../../platform/search/tag-identity.ts';
import { findTagByIdentity } from '../records/tags.store.ts';
import { sortKey } from '../records/write-record.store.ts';
import type {
  AccountStep,
  CampaignStep,
  ContactStep,
  ContractStep,
  DealStep,
  OpportunityStep,
} from './plan/demo-step.ts';
import { recordOf, userOf, type WriteContext } from './write-context.ts';
import { writeIdentities } from './write-identities.ts';

type RecordStep = AccountStep | ContactStep | OpportunityStep | DealStep | CampaignStep | ContractStep;

const titleOf = (step: RecordStep): string =>
  step.kind === 'contact' ? `${step.firstName} ${step.lastName}` : step.name;

/** People are looked for by their last name. */
const sortedBy = (step: RecordStep): string =>
  step.kind === 'contact' ? `${step.lastName} ${step.firstName}` : step.name;

/** Adds the heads of records with their tags, and tells their timelines; answers their keys in the order given. */
export const writeHeads = async (
  context: WriteContext,
  type: RecordType,
  steps: readonly RecordStep[],
): Promise<number[]> => {
  const { op } = context;
  const heads = await op.insertMany(
    'record',
    steps.map((step) => ({
      id: step.id,
      type,
      title: titleOf(step),
      sort_title: sortKey(sortedBy(step)),
      owner_key: userOf(context, step.ownerId).key,
      creator_key: userOf(context, step.byId).key,
      account_key: step.kind === 'account' ? null : recordOf(context, step.accountId).key,
      created_at: step.at,
      is_demo: 1,
    })),
  );
  for (const [i, step] of steps.entries()) {
    const { name } = userOf(context, step.ownerId);
    const payload = {
      kind: 'record.created',
      title: titleOf(step),
      owner: name,
      source: step.source,
    } as const;
    op.record({ payload, records: [heads[i]?.key ?? 0], at: step.at, by: userOf(context, step.byId).key });
  }
  const keys = heads.map(({ key }) => key);
  await writeTags(context, steps, keys);
  return keys;
};

const writeTags = async (
  { op }: WriteContext,
  steps: readonly RecordStep[],
  keys: readonly number[],
): Promise<void> => {
  const tags = new Map<string, number>();
  for (const name of new Set(steps.flatMap((step) => step.tags))) {
    const identity = tagIdentity(name);
    const tag =
      (await findTagByIdentity(op.db, identity)) ??
      (await op.insert('tag', { id: newId(), name, identity, is_demo: 1 }));
    tags.set(name, tag.key);
  }
  const rows = steps.flatMap((step, i) =>
    step.tags.map((name) => ({ record_key: keys[i] ?? 0, tag_key: tags.get(name) ?? 0 })),
  );
  await op.insertMany('tagged', rows);
};

export const writeAccounts = async (context: WriteContext, steps: readonly AccountStep[]): Promise<void> => {
  const keys = await writeHeads(context, 'account', steps);
  await context.op.insertMany(
    'account',
    steps.map((step, i) => ({
      key: keys[i] ?? 0,
      folded_name: foldCompanyName(step.name),
      website: step.website,
      email: step.email,
      phone: step.phone,
      address: step.address,
      country: step.country,
      fiscal_number: step.fiscalNumber,
    })),
  );
};

export const writeContacts = async (context: WriteContext, steps: readonly ContactStep[]): Promise<void> => {
  const { op } = context;
  const keys = await writeHeads(context, 'contact', steps);
  await op.insertMany(
    'contact',
    steps.map((step, i) => ({
      key: keys[i] ?? 0,
      first_name: step.firstName,
      last_name: step.lastName,
      folded_name: foldPersonName(titleOf(step)),
      job_title: step.jobTitle,
      zone: step.zone,
      language: step.language,
      birthday: step.birthday,
      lifecycle_stage: step.stage,
      lifecycle_status: firstStatus(DEFAULT_STAGES, step.stage),
    })),
  );
  await writeIdentities(op, steps, keys);
  await op.insertMany(
    'employment',
    steps.map((step, i) => ({
      contact_key: keys[i] ?? 0,
      account_key: recordOf(context, step.accountId).key,
      from_at: step.at,
      to_at: null,
    })),
  );
};

export const writeOpportunities = async (
  context: WriteContext,
  steps: readonly OpportunityStep[],
): Promise<void> => {
  const { op } = context;
  const keys = await writeHeads(context, 'opportunity', steps);
  await op.insertMany(
    'opportunity',
    steps.map((step, i) => ({
      key: keys[i] ?? 0,
      contact_key: recordOf(context, step.contactId).key,
      value_minor: step.valueMinor,
      currency: step.currency,
      stage: step.stage,
      expected_closing_on: step.closingOn,
    })),
  );
  for (const { contactId, name, id, at, byId } of steps) {
    const payload = { kind: 'opportunity.linked', title: name, opportunityId: id } as const;
    op.record({ payload, records: [recordOf(context, contactId).key], at, by: userOf(context, byId).key });
  }
};
