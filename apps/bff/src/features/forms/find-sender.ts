import {
  companyNameFolds,
  foldCompanyName,
  isSameCompany,
} from '@daybook/shared/contacts/company-name.rules';
import type { Contact } from '@daybook/shared/contacts/contact';
import { readEmail } from '@daybook/shared/contacts/email.rules';
import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import { COMPANY_KEY } from '@daybook/shared/forms/form';
import type { Answer } from '@daybook/shared/forms/form-answers.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Written } from '../contacts/contact-columns.ts';
import { findIdentityOwner } from '../contacts/identities.store.ts';
import { findAccountsByFold } from '../imports/companies.store.ts';

/** What somebody says of themselves. */
export interface Sender {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly jobTitle: string;
  readonly linkedin: string;
  readonly company: string;
}

export const senderOf = (given: readonly Answer[]): Sender => {
  const value = (key: string) => given.find((answer) => answer.key === key)?.value ?? '';
  return {
    firstName: value('first_name').slice(0, 100),
    lastName: value('last_name').slice(0, 100),
    email: value('email'),
    phone: value('phone').slice(0, 60),
    jobTitle: value('job_title').slice(0, 200),
    linkedin: value('linkedin'),
    company: value(COMPANY_KEY),
  };
};

/** The contact an address belongs to, as an import would find them. */
export const findByEmail = async (op: Operation, email: string): Promise<number | undefined> => {
  const identity = readEmail(email)?.identity ?? '';
  return (await findIdentityOwner(op.db, 'email', identity))?.key;
};

/** A profile that is nobody else's by now: a visitor is not told whose it is. */
const freeProfile = async (op: Operation, linkedin: string, contactKey?: number): Promise<string> => {
  const reading = readLinkedIn(linkedin);
  if (reading.kind === 'refused') return '';
  const holder = await findIdentityOwner(op.db, 'linkedin', reading.identity, contactKey);
  return holder === undefined ? reading.url : '';
};

/** The one account of this name; an anonymous visitor makes none. */
const accountIdOf = async (op: Operation, company: string): Promise<string | null> => {
  const found = company.trim() === '' ? [] : await findAccountsByFold(op.db, companyNameFolds(company));
  const accounts = found.filter(
    ({ fold, title }) => fold === foldCompanyName(company) || isSameCompany(title, company),
  );
  const [only] = accounts;
  if (only === undefined || accounts.length > 1) return null;
  const row = await op.db.selectFrom('record').select('id').where('key', '=', only.key).executeTakeFirst();
  return row?.id ?? null;
};

/** What somebody says of themselves, as fields of a contact. */
export const asContact = async (op: Operation, sender: Sender, contactKey?: number): Promise<Written> => ({
  firstName: sender.firstName,
  lastName: sender.lastName,
  emails: [sender.email],
  phones: sender.phone === '' ? [] : [sender.phone],
  jobTitle: sender.jobTitle,
  linkedin: await freeProfile(op, sender.linkedin, contactKey),
  accountId: await accountIdOf(op, sender.company),
});

/** What fills a gap of a contact that is there: nothing they have is written over. */
export const missingIn = (contact: Contact, said: Written): Written => ({
  ...(contact.firstName === '' && contact.lastName === ''
    ? { firstName: said.firstName, lastName: said.lastName }
    : {}),
  ...(contact.phones.length === 0 && said.phones?.length ? { phones: said.phones } : {}),
  ...(contact.jobTitle === '' && said.jobTitle ? { jobTitle: said.jobTitle } : {}),
  ...(contact.linkedin === null && said.linkedin ? { linkedin: said.linkedin } : {}),
  ...(contact.account === null && said.accountId ? { accountId: said.accountId } : {}),
});
