import type { ContactInput } from '@daybook/shared/contacts/contact';
import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { ContactEntity } from './contact-details.store.ts';

export type Written = { readonly [K in keyof ContactInput]?: ContactInput[K] | undefined };

/** The parts of a contact that its name is made of. */
export interface Naming {
  readonly firstName: string;
  readonly lastName: string;
  readonly emails: readonly string[];
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** What a contact is called and sorted by: last name first, then first; without a name, the first address. */
export const namesOf = ({ firstName, lastName, emails }: Naming): { title: string; sortBy: string } => {
  const [address = ''] = emails;
  const title = joined(firstName, lastName) || address;
  if (title !== '') return { title, sortBy: joined(lastName, firstName) || address };
  const message = 'Give a first name, a last name or an email address.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'firstName', message }] });
};

type Columns = Partial<Omit<ContactEntity, 'key'>>;

/** The columns of the fields given; `name` decides the folded one. */
export const contactColumns = (input: Written, { firstName, lastName }: Naming): Columns => ({
  first_name: firstName,
  last_name: lastName,
  folded_name: foldPersonName(joined(firstName, lastName)),
  ...(input.jobTitle === undefined ? {} : { job_title: input.jobTitle }),
  ...(input.zone === undefined ? {} : { zone: input.zone }),
  ...(input.language === undefined ? {} : { language: input.language }),
  ...(input.birthday === undefined ? {} : { birthday: input.birthday }),
  ...(input.lifecycleStage === undefined ? {} : { lifecycle_stage: input.lifecycleStage }),
  ...(input.lifecycleStatus === undefined ? {} : { lifecycle_status: input.lifecycleStatus }),
});
