import { foldText } from '../contacts/fold.rules.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** In characters as people count them. */
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;

/** What an attacker would try first. */
export interface PasswordContext {
  readonly email: string;
  readonly name: string;
  readonly workspace: string;
}

/** Length alone asks for little variety; "aaaaaaaaaab" has two different characters. */
const MIN_DIFFERENT = 5;

const bare = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');

const withoutTail = (folded: string): string => folded.replace(/[\d\p{P}\p{S}\s]+$/u, '');

/** Whether each character follows the one before as in "123456789" or "jihgfedcba"; nine and zero are neighbours. */
const isRun = (text: string): boolean => {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, i) => (code - (codes[i] ?? 0) + 1000) % 10));
  return steps.size === 1 && (steps.has(1) || steps.has(9));
};

/** Digits only are a date or a number in all likelihood. */
const isGuessableNumber = (text: string): boolean => /^[\d\s./-]+$/.test(text) && text.length < 16;

const known = ({ email, name, workspace }: PasswordContext): string[] =>
  [email, email.split('@')[0] ?? '', name, workspace, ...name.split(/\s+/)]
    .map(bare)
    .filter((word) => word.length >= 3);

/** Nothing but words that everybody knows about the person, in any order, perhaps with a number behind. */
const isMadeOf = (text: string, words: readonly string[]): boolean => {
  const rest = words
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ' '), text)
    .replace(/[\d\s]+/g, '');
  return rest.length < 3 && words.some((word) => text.includes(word));
};

/**
 * What is wrong with a new password, in a sentence; null when it will do. Long and not obvious, as NIST SP 800-63B asks:
 * no rules about capitals and marks.
 */
export const passwordFault = (password: string, context: PasswordContext): string | null => {
  const { length } = [...password];
  if (length < MIN_PASSWORD)
    return `Use at least ${MIN_PASSWORD} characters. Three or four words are easy to remember.`;
  if (length > MAX_PASSWORD) return `Use at most ${MAX_PASSWORD} characters.`;
  const folded = foldText(password);
  if (isMadeOf(bare(password), known(context)))
    return 'Do not use your name, email or workspace: they are guessed first.';
  if (new Set(folded).size < MIN_DIFFERENT || isRun(folded))
    return 'This repeats or counts up. Use a few unrelated words.';
  if (isGuessableNumber(folded)) return 'A number alone is guessed quickly. Use a few unrelated words.';
  if (COMMON_PASSWORDS.has(bare(withoutTail(folded))))
    return 'Many people use this password. Use a few unrelated words.';
  return null;
};
