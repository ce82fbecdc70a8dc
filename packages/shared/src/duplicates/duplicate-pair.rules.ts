import { DUPLICATE_REASONS } from '../contacts/duplicate.words.ts';

const WORDS: Readonly<Record<string, string>> = {
  ...DUPLICATE_REASONS,
  'same-company-name': 'Same company name',
};

/** Strongest first. */
const ORDER = Object.keys(WORDS);

/** How likely two are one, by why: the smaller, the likelier. */
export const pairRank = (reason: string): number => ORDER.indexOf(reason);

/** Why two are probably one, in words. */
export const pairWords = (reason: string): string => WORDS[reason] ?? 'Much alike';
