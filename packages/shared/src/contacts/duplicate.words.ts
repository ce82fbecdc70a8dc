import type { DuplicateReason } from './duplicate.rules.ts';
import { isSameName } from './person-name.rules.ts';

const WORDS: Readonly<Record<DuplicateReason, string>> = {
  'same-email': 'Same email address',
  'same-linkedin': 'Same LinkedIn profile',
  'same-phone': 'Similar name, same phone number',
  'same-company': 'Similar name, same company',
  'same-name': 'Same name',
};

const OF_ONE_NAME: Readonly<Partial<Record<DuplicateReason, string>>> = {
  'same-phone': 'Same name, same phone number',
  'same-company': 'Same name, same company',
};

/** Strongest first. */
export const DUPLICATE_REASONS = Object.keys(WORDS) as readonly DuplicateReason[];

/** Why two people who are called so are probably one, to be shown after the name of one of them. */
export const duplicateWords = (reason: DuplicateReason, one: string, other: string): string =>
  (isSameName(one, other) ? OF_ONE_NAME[reason] : undefined) ?? WORDS[reason];
