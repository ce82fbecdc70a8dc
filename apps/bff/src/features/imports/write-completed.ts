import type { Contact } from '@daybook/shared/contacts/contact';
import { contactChanges } from '@daybook/shared/contacts/contact-history.rules';
import type { LocalDate } from '@daybook/shared/kernel/time';
import type { Operation } from '../../platform/operation/operation.ts';
import { contactColumns, namesOf } from '../contacts/contact-columns.ts';
import { moveEmployment } from '../contacts/employment.store.ts';
import { customChanges } from '../records/write-custom.store.ts';
import { sortKey } from '../records/write-record.store.ts';
import type { Companies } from './companies.ts';
import { findContactEntities } from './contact-entities.store.ts';
import { readContactsByKey } from './contacts-by-key.ts';
import type { ImportWork } from './import-work.ts';
import type { Person } from './person.ts';
import { writeIdentityRows } from './write-identity-rows.ts';

type Known = Person & { readonly key: number; readonly before: Contact };

const isKnown = (person: Person): person is Known => person.key !== null && person.before !== null;

const headPatch = ({ owners }: ImportWork, companies: Companies, { before, values }: Known) => {
  const naming = {
    firstName: values.first_name ?? '',
    lastName: values.last_name ?? '',
    emails: values.email,
  };
  const { title, sortBy } = namesOf(naming);
  const owner = before.owner === null ? owners.byId(values.owner ?? '') : undefined;
  const accountKey = before.account === null && values.account ? companies.keyOf(values.account) : null;
  return {
    // A record whose name was set otherwise keeps it.
    ...(title === before.title ? {} : { title, sort_title: sortKey(sortBy) }),
    ...(owner && { owner_key: owner.key }),
    ...(accountKey !== null && { account_key: accountKey }),
  };
};

const contactPatch = ({ values }: Known) => {
  const naming = {
    firstName: values.first_name ?? '',
    lastName: values.last_name ?? '',
    emails: values.email,
  };
  const input = {
    jobTitle: values.job_title ?? '',
    zone: values.zone || null,
    language: values.language || null,
    birthday: (values.birthday as LocalDate | '' | undefined) || null,
    ...(values.lifecycle_stage !== undefined && { lifecycleStage: values.lifecycle_stage }),
  };
  return { ...contactColumns(input, naming), extra: JSON.stringify(values.extra) };
};

/** Adds to contacts that are there what they lacked, and tells their timelines which fields that were. */
export const writeCompleted = async (
  op: Operation,
  work: ImportWork,
  companies: Companies,
  people: readonly Person[],
): Promise<void> => {
  const known = people.filter(isKnown);
  const { heads, contacts } = await findContactEntities(
    op.db,
    known.map(({ key }) => key),
  );
  await writeIdentityRows(op, known, new Map(known.map(({ id, key }) => [id, key])));
  for (const person of known) {
    const [head, contact] = [heads.get(person.key), contacts.get(person.key)];
    if (head === undefined || contact === undefined) continue;
    const { account_key } = await op.update('record', head, headPatch(work, companies, person));
    await op.update('contact', contact, contactPatch(person));
    if (account_key !== head.account_key) await moveEmployment(op, person.key, account_key);
  }
};

/** What changed for people who were there, one fact an entry; told once everything of them is written. */
export const tellCompleted = async (
  op: Operation,
  { words, fields }: ImportWork,
  people: readonly Person[],
): Promise<void> => {
  const known = people.filter(isKnown);
  const now = await readContactsByKey(
    op.db,
    known.map(({ key }) => key),
  );
  for (const { key, before } of known) {
    const after = now.get(key) ?? before;
    const own = customChanges(fields, before.custom, after.custom);
    for (const payload of [...contactChanges(before, after, words), ...own])
      op.record({ payload, records: [key] });
  }
};
