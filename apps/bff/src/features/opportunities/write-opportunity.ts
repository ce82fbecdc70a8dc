import type { NewOpportunity } from '@daybook/shared/opportunities/opportunity';
import type { StageLike } from '@daybook/shared/stages/stage.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { findRecordByKey, type RecordEntity } from '../records/records.store.ts';
import { writeCustomValues } from '../records/write-custom.store.ts';
import { insertHead, loadOwnerKey, loadRef, sortKey } from '../records/write-record.store.ts';
import { opportunityColumns, type Written } from './opportunity-columns.ts';
import { findOpportunityRow, type OpportunityEntity } from './opportunity-details.store.ts';
import { placeInPipeline } from './place-in-pipeline.ts';
import { toldOn } from './tell-contact.ts';

/** Without an account of its own it goes with its contact's. */
const accountFor = async (op: Operation, input: NewOpportunity, contactKey: number | null) => {
  const given = await loadRef(op, 'account', input.accountId, 'accountId');
  if (given !== undefined || contactKey === null) return given;
  return (await findRecordByKey(op.db, contactKey))?.account_key ?? null;
};

/** Makes an opportunity's rows; answers its own. */
export const insertOpportunity = async (
  op: Operation,
  stages: readonly StageLike[],
  input: NewOpportunity,
): Promise<OpportunityEntity> => {
  const place = await placeInPipeline(op, stages, null, input);
  const contactKey = (await loadRef(op, 'contact', input.contactId, 'contactId')) ?? null;
  const head = await insertHead(op, {
    id: input.id,
    type: 'opportunity',
    title: input.name,
    ownerKey: await loadOwnerKey(op, input.ownerId),
    accountKey: await accountFor(op, input, contactKey),
  });
  const columns = { ...opportunityColumns(input), ...place };
  const row = await op.insert('opportunity', { ...columns, key: head.key, contact_key: contactKey });
  await writeCustomValues(op, { of: 'opportunity', key: head.key, custom: input.custom, told: [] });
  return row;
};

/** Writes the fields given to an opportunity's rows; answers its own as it is now. */
export const updateOpportunity = async (
  op: Operation,
  stages: readonly StageLike[],
  head: RecordEntity,
  input: Written,
): Promise<{ before: OpportunityEntity; after: OpportunityEntity }> => {
  const ownerKey = await loadOwnerKey(op, input.ownerId);
  const accountKey = await loadRef(op, 'account', input.accountId, 'accountId');
  const contactKey = await loadRef(op, 'contact', input.contactId, 'contactId');
  const before = await findOpportunityRow(op.db, head.key);
  const place = await placeInPipeline(op, stages, before, input);
  await op.update('record', head, {
    ...(input.name === undefined ? {} : { title: input.name, sort_title: sortKey(input.name) }),
    ...(ownerKey === undefined ? {} : { owner_key: ownerKey }),
    ...(accountKey === undefined ? {} : { account_key: accountKey }),
  });
  const after = await op.update('opportunity', before, {
    ...opportunityColumns(input),
    ...place,
    ...(contactKey === undefined ? {} : { contact_key: contactKey }),
  });
  await writeCustomValues(op, {
    of: 'opportunity',
    key: head.key,
    custom: input.custom,
    told: toldOn(head.key, before.contact_key),
  });
  return { before, after };
};
