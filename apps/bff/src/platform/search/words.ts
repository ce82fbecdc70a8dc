/** Letters with a form of their own that Unicode does not take apart. */
const LIGATURES: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents: what is compared when people search and sort by name. */
export const fold = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : foldLetters(text);

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LIGATURES[letter] ?? letter);

/** The words of a text as they are indexed: folded runs of letters and digits. Of a long text, of its beginning. */
export const wordsOf = (text: string, mostLetters = Number.POSITIVE_INFINITY): string[] =>
  // Cut twice: there are letters that folding makes eighteen of.
  fold(text.slice(0, mostLetters))
    .slice(0, mostLetters)
    .match(/[\p{L}\p{N}]+/gu) ?? [];
