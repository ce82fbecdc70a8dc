/** Letters that no accent can be taken from, as they are written without their language. */
const PLAIN = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => PLAIN.get(letter) ?? letter)
    .normalize('NFC');

/**
 * Text for comparing: lower case, without the accents of Latin, Greek and Cyrillic letters, compatibility forms
 * (full width, ligatures) as plain ones. Marks of other scripts are letters of their own and stay.
 */
export const foldText = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : foldLetters(text);

const APOSTROPHES = /['’‘`´ʼ\u00ad]/gu;

/** The words of a folded text; an apostrophe joins ("O'Brien" is one word), all other marks part. */
export const foldedWords = (text: string): string[] =>
  foldText(text)
    .replace(APOSTROPHES, '')
    .split(/[^\p{L}\p{M}\p{N}&]+/u)
    .filter((word) => word !== '');
