import type { LinkedInReason } from './linkedin-path.rules.ts';

/** What to say beside the field when an address stands for nobody, and what to do about it. */
export const LINKEDIN_REFUSALS: Readonly<Record<LinkedInReason, string>> = {
  empty: 'Paste the address of a LinkedIn profile.',
  'not-linkedin': 'This is not a LinkedIn address. It should look like linkedin.com/in/jane-doe.',
  'look-alike': 'This address looks like LinkedIn but leads elsewhere. Copy it from the profile page itself.',
  'short-link': 'A short link does not say whose profile it is. Open it and copy the address of the page.',
  company: 'This is the page of an organisation, not of a person.',
  search: 'This is a search, not a profile. Open the person and copy that address.',
  post: 'This is a post, not a profile. Open the person who wrote it and copy that address.',
  job: 'This is a job, not a profile.',
  group: 'This is a group, not a profile.',
  'no-person': 'This LinkedIn address names nobody. Open the profile and copy its address.',
  'own-profile': 'This address shows everybody their own profile. Open the person and copy that address.',
};
