import type { Product } from './product.ts';

/** `Connections.csv` of LinkedIn's data archive. Lines of notes come before the header. */
export const LINKEDIN: Product = {
  source: 'linkedin',
  signatures: [
    ['first name', 'last name', 'connected on'],
    ['first name', 'last name', 'url', 'company', 'position'],
  ],
  columns: {
    first_name: ['first name'],
    last_name: ['last name'],
    linkedin: ['url', 'profile url'],
    email: ['email address', 'e mail address'],
    account: ['company'],
    job_title: ['position'],
  },
};
