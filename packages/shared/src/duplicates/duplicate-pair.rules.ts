import type { DuplicateReason } from '../contacts/duplicate.rules.ts';
import { DUPLICATE_REASONS, duplicateWords } from '../contacts/duplicate.words.ts';

const OF_ACCOUNTS = 'same-company-name';

/** Strongest first. */
const ORDER: readonly string[] = [...DUPLICATE_REASONS, OF_ACCOUNTS];

const isOfPeople = (reason: string): reason is DuplicateReason =>
  (DUPLICATE_REASONS as readonly string[]).includes(reason);

/** How likely two are one, by why: the smaller, the likelier. */
export const pairRank = (reason: string): number => ORDER.indexOf(reason);

/** Why two that are called so are probably one, in words. */
export const pairWords = (reason: string, one: string, other: string): string => {
  if (isOfPeople(reason)) return duplicateWords(reason, one, other);
  return reason === OF_ACCOUNTS ? 'Same company name' : 'Much alike';
};
