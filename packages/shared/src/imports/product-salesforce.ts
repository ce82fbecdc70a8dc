import type { Product } from './product.ts';

/** Salesforce: reports of contacts and of leads, and the weekly data export with the API's names. */
export const SALESFORCE: Product = {
  source: 'salesforce',
  signatures: [
    ['contact id', 'last name'],
    ['contact id', 'account name'],
    ['lead id', 'last name'],
    ['lead id', 'company account'],
    ['lead owner', 'company account'],
    ['lead status', 'company account'],
    ['contact owner', 'account name'],
    ['account owner', 'account name', 'first name'],
    ['salutation', 'first name', 'last name', 'account name'],
    ['id', 'account id', 'last name'],
    ['id', 'owner id', 'last name'],
  ],
  columns: {
    external_id: ['contact id', 'lead id', 'id'],
    full_name: ['name', 'full name', 'contact name'],
    first_name: ['first name', 'middle name'],
    last_name: ['last name'],
    email: ['email', 'contact email', 'lead email'],
    phone: [
      'phone',
      'business phone',
      'mobile',
      'mobile phone',
      'home phone',
      'other phone',
      'contact phone',
    ],
    account: ['account name', 'company account', 'company'],
    job_title: ['title', 'contact title'],
    owner: ['contact owner email', 'lead owner email', 'owner email', 'contact owner', 'lead owner'],
    birthday: ['birthdate'],
    language: ['language', 'languages'],
    zone: ['time zone'],
    notes: ['description', 'contact description', 'lead description'],
  },
};
