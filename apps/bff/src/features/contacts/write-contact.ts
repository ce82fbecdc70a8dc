import type { Contact, NewContact } from '@daybook/shared/contacts/contact';
import type { StageLike } from '@daybook/shared/stages/stage.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import type { RecordEntity } from '../records/records.store.ts';
import { writeCustomValues } from '../records/write-custom.store.ts';
import { insertHead, loadOwnerKey, loadRef, sortKey } from '../records/write-record.store.ts';
import { contactColumns, type Naming, namesOf, type Written } from './contact-columns.ts';
import { findContactRow } from './contact-details.store.ts';
import { writeContactIdentities } from './contact-identities.ts';
import { type AccountChange, moveEmployment } from './employment.store.ts';
import { placeInLifecycle } from './place-in-lifecycle.ts';

/** Makes a contact's rows; answers its key. */
export const insertContact = async (
  op: Operation,
  stages: readonly StageLike[],
  input: NewContact,
): Promise<number> => {
  const naming = {
    firstName: input.firstName ?? '',
    lastName: input.lastName ?? '',
    emails: input.emails ?? [],
  };
  const head = await insertHead(op, {
    id: input.id,
    type: 'contact',
    ...namesOf(naming),
    ownerKey: await loadOwnerKey(op, input.ownerId),
    accountKey: await loadRef(op, 'account', input.accountId, 'accountId'),
  });
  await op.insert('contact', {
    folded_name: '',
    ...contactColumns(input, naming),
    ...(await placeInLifecycle(op, stages, null, input)),
    key: head.key,
  });
  await writeContactIdentities(op, head.key, input);
  await writeCustomValues(op, { of: 'contact', key: head.key, custom: input.custom, told: [] });
  if (head.account_key !== null) await moveEmployment(op, head.key, head.account_key);
  return head.key;
};

const namingAfter = (before: Contact, input: Written): Naming => ({
  firstName: input.firstName ?? before.firstName,
  lastName: input.lastName ?? before.lastName,
  emails: input.emails ?? before.emails,
});

/** Writes the fields given to a contact's rows. */
export const updateContact = async (
  op: Operation,
  stages: readonly StageLike[],
  head: RecordEntity,
  before: Contact,
  input: Written & { readonly accountChange?: AccountChange },
): Promise<void> => {
  const naming = namingAfter(before, input);
  const { title, sortBy } = namesOf(naming);
  const ownerKey = await loadOwnerKey(op, input.ownerId);
  const accountKey = await loadRef(op, 'account', input.accountId, 'accountId');
  const row = await findContactRow(op.db, head.key);
  const place = await placeInLifecycle(op, stages, row, input);
  await op.update('record', head, {
    title,
    sort_title: sortKey(sortBy),
    ...(ownerKey === undefined ? {} : { owner_key: ownerKey }),
    ...(accountKey === undefined ? {} : { account_key: accountKey }),
  });
  await op.update('contact', row, { ...contactColumns(input, naming), ...place });
  await writeContactIdentities(op, head.key, input);
  await writeCustomValues(op, {
    of: 'contact',
    key: head.key,
    custom: input.custom,
    told: [head.key],
  });
  if (accountKey !== undefined) await moveEmployment(op, head.key, accountKey, input.accountChange);
};
