import { remembered } from '../kernel/remembered.ts';
import { foldedWords, foldText } from './fold.rules.ts';
import { JOINED_FORMS, LEADING_FORMS, LEGAL_FORMS } from './legal-forms.ts';

const MAX_NAME = 500;
/** A list of contacts names each company several times, and each name is folded for several reasons. */
const KEPT = 5000;
/** The most words a legal form is written in ("S. de R. L. de C. V."). */
const LONGEST_FORM = 7;
const AND = new Set(['and', 'und', 'et']);

/** "S.p.A.", "G.m.b.H." and "A/S" as one word each. */
const closeUp = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[./]\p{L}){1,9}(?![\p{L}\p{N}])/gu, (form) =>
    form.replace(/[./]/g, ''),
  );

const wordsOf = (name: string): string[] => {
  const plain = closeUp(foldText(name)).replace(JOINED_FORMS, ' ');
  const words = foldedWords(plain.replaceAll('+', ' & ').replaceAll('&', ' & '));
  const last = words.length - 1;
  return words.map((word, at) => (at > 0 && at < last && AND.has(word) ? '&' : word));
};

/** How many words at the end are a legal form; never all of them. */
const formAtEnd = (words: readonly string[]): number => {
  for (let size = Math.min(LONGEST_FORM, words.length - 1); size > 0; size -= 1)
    if (LEGAL_FORMS.has(words.slice(-size).join(''))) return size;
  return words.length > 1 && words.at(-1) === '&' ? 1 : 0;
};

/**
 * A company's name for matching, the same for "Acme", "ACME GmbH", "Acme, Inc." and "acme ag": case, accents, marks and
 * legal form are dropped. Words stay parted by one blank. A name of nothing but a legal form ("AG") keeps it; only a
 * name without any letter or number folds to its own trimmed text.
 */
export const foldCompanyName = remembered((name: string): string => {
  const text = name.slice(0, MAX_NAME);
  let words = wordsOf(text);
  while (words.length > 1 && LEADING_FORMS.has(words[0] ?? '')) words = words.slice(1);
  for (let size = formAtEnd(words); size > 0; size = formAtEnd(words)) words = words.slice(0, -size);
  return words.join(' ') || foldedWords(text).join(' ') || text.trim().toLowerCase();
}, KEPT);

/** Letters as they are written where they cannot be typed; folding takes only their marks off. */
const SPELLED_OUT = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

const UMLAUTS = /[äöüøå]/g;

/** A company's name for matching, with its umlauts spelled out: the same for "Groß & Söhne" and "GROSS & SOEHNE". */
export const spellCompanyName = remembered((name: string): string => {
  const text = name.slice(0, MAX_NAME).normalize('NFC').toLowerCase();
  const spelled = text.replace(UMLAUTS, (letter) => SPELLED_OUT.get(letter) ?? letter);
  // Most names have none, and their fold is known.
  return foldCompanyName(spelled === text ? name : spelled);
}, KEPT);

const SPELLED = /[ao]e|ue|aa/g;
/** In each of so many places there may be an umlaut or not. */
const MOST_PLACES = 4;

/**
 * The folds under which a company may be kept that is called so, its own first: what is spelled out may be there with an
 * umlaut. Not all that is found under them is the same company: "Bluehm" is kept as "Blühm" is, and so is "Bluhm".
 */
export const companyNameFolds = remembered((name: string): readonly string[] => {
  const spelled = spellCompanyName(name);
  let folds = [''];
  let last = 0;
  for (const place of [...spelled.matchAll(SPELLED)].slice(0, MOST_PLACES)) {
    const before = spelled.slice(last, place.index);
    folds = folds.flatMap((fold) => [`${fold}${before}${place[0]}`, `${fold}${before}${place[0].charAt(0)}`]);
    last = place.index + place[0].length;
  }
  return [...new Set([foldCompanyName(name), ...folds.map((fold) => fold + spelled.slice(last))])];
}, KEPT);

/** Whether two names probably stand for one company. */
export const isSameCompany = (one: string, other: string): boolean =>
  one.trim() !== '' &&
  other.trim() !== '' &&
  (foldCompanyName(one) === foldCompanyName(other) || spellCompanyName(one) === spellCompanyName(other));
