import type { Product } from './product.ts';

/** Google Contacts, "Google CSV": the layout until 2024 (Given Name) and the one since (First Name). */
export const GOOGLE: Product = {
  source: 'google',
  signatures: [
    ['e mail # value'],
    ['e mail # label', 'first name'],
    ['phone # value'],
    ['given name', 'family name', 'group membership'],
    ['first name', 'organization name', 'labels'],
    ['first name', 'file as', 'labels'],
  ],
  columns: {
    full_name: ['name'],
    first_name: ['given name', 'first name', 'additional name', 'middle name'],
    last_name: ['family name', 'last name'],
    email: ['e mail # value'],
    phone: ['phone # value'],
    account: ['organization # name', 'organization name'],
    job_title: ['organization # title', 'organization title'],
    linkedin: ['website # value'],
    language: ['language'],
    birthday: ['birthday'],
    tags: ['labels', 'group membership'],
    notes: ['notes'],
  },
};
