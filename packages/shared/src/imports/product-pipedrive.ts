import type { Product } from './product.ts';

/** Each property of a person, alone and after "Person - ", as the two exports of Pipedrive have them. */
const ofPerson = (...names: readonly string[]): string[] => names.flatMap((name) => [`person ${name}`, name]);

/** Pipedrive, people. A cell may hold several addresses or numbers, parted by commas. */
export const PIPEDRIVE: Product = {
  source: 'pipedrive',
  signatures: [
    ['person name'],
    ['person id', 'person first name'],
    ['name', 'organization', 'open deals'],
    ['name', 'organization', 'visible to'],
    ['name', 'organization', 'next activity date'],
    ['id', 'name', 'organization', 'owner', 'email'],
  ],
  columns: {
    external_id: ofPerson('id'),
    full_name: ofPerson('name'),
    first_name: ofPerson('first name'),
    last_name: ofPerson('last name'),
    email: ofPerson('email', 'email work', 'email home', 'email other'),
    phone: ofPerson('phone', 'phone work', 'phone mobile', 'phone home', 'phone other'),
    account: [...ofPerson('organization'), 'organization name'],
    job_title: ofPerson('job title', 'position'),
    owner: ofPerson('owner email', 'owner'),
    birthday: ofPerson('birthday'),
    tags: ofPerson('label', 'labels'),
    notes: ofPerson('notes', 'note'),
  },
};
