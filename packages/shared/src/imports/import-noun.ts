/** What the rows of a file can be. */
export const IMPORT_NOUNS = [
  { value: 'contact', label: 'People', one: 'contact', many: 'contacts' },
  { value: 'account', label: 'Accounts', one: 'account', many: 'accounts' },
  { value: 'opportunity', label: 'Opportunities', one: 'opportunity', many: 'opportunities' },
  { value: 'deal', label: 'Deals', one: 'deal', many: 'deals' },
  { value: 'campaign', label: 'Campaigns', one: 'campaign', many: 'campaigns' },
  { value: 'contract', label: 'Contracts', one: 'contract', many: 'contracts' },
  { value: 'activity', label: 'Tasks and other activities', one: 'activity', many: 'activities' },
  { value: 'note', label: 'Notes', one: 'note', many: 'notes' },
] as const;
export type ImportNoun = (typeof IMPORT_NOUNS)[number]['value'];
/** All but people, who are recognised by more. */
export type ThingNoun = Exclude<ImportNoun, 'contact'>;

/** Those that become a record of their own. */
export type RecordNoun = Exclude<ThingNoun, 'activity' | 'note'>;

export const isRecordNoun = (noun: ThingNoun): noun is RecordNoun => noun !== 'activity' && noun !== 'note';

/** Whose account is added where it is not here yet. */
export const bringsAccount = (noun: ThingNoun): boolean => isRecordNoun(noun) && noun !== 'account';

export const nounOf = (value: ImportNoun): (typeof IMPORT_NOUNS)[number] =>
  IMPORT_NOUNS.find((noun) => noun.value === value) ?? IMPORT_NOUNS[0];
