import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';

const NOUNS: Readonly<Record<FieldNoun, string>> = {
  account: 'accounts',
  contact: 'contacts',
  opportunity: 'opportunities',
  deal: 'deals',
  campaign: 'campaigns',
  contract: 'contracts',
  activity: 'activities',
};

/** "contacts": the things that have a field, in a sentence. */
export const nounsWord = (noun: string): string => NOUNS[noun as FieldNoun] ?? noun;
