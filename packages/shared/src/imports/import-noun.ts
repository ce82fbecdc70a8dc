/** What the rows of a file can be. */
export const IMPORT_NOUNS = [
  { value: 'contact', label: 'People', one: 'contact', many: 'contacts' },
  { value: 'account', label: 'Accounts', one: 'account', many: 'accounts' },
  { value: 'opportunity', label: 'Opportunities', one: 'opportunity', many: 'opportunities' },
  { value: 'activity', label: 'Tasks and other activities', one: 'activity', many: 'activities' },
  { value: 'note', label: 'Notes', one: 'note', many: 'notes' },
] as const;
export type ImportNoun = (typeof IMPORT_NOUNS)[number]['value'];
/** All but people, who are recognised by more. */
export type ThingNoun = Exclude<ImportNoun, 'contact'>;

export const nounOf = (value: ImportNoun): (typeof IMPORT_NOUNS)[number] =>
  IMPORT_NOUNS.find((noun) => noun.value === value) ?? IMPORT_NOUNS[0];
