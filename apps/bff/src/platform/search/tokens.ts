import { wordsOf } from './words.ts';

/**
 * What is stored to find words by, made by us so that both engines find the same. A word is found by its beginning, and
 * by any part of it that is long enough to mean something. Each token is the place a thing stands in (letters), what kind
 * of token it is (a digit) and the letters themselves, so that a search reads the things of one place only.
 */
const INNER = '0';
const WORD = '1';
/** The first letters of a word as tokens of their own: what is typed first is on so many words. */
const BEGINNING = '2';
const OWNER = '3';

const LONGEST_BEGINNING = 3;
/** Of a number more of them: those of one town, or one company, have their first digits in common. */
const LONGEST_BEGINNING_OF_NUMBER = 8;
/** Letters of a word after these tell nothing apart. */
const LONGEST_TOKEN = 32;
/** A longer text is found by its beginning: PostgreSQL keeps a megabyte of tokens of one thing. */
const MOST_LETTERS = 8_000;
/** Nobody types more words than this to find something. */
const MOST_WANTED = 12;

/** Written without blanks between words, so that a single letter may be looked for inside. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const TWO_DIGITS = /^\d\d$/;

/** Whether a part of a word is looked for in the middle of words, and not at their beginnings only. */
const reachesInside = (part: string): boolean =>
  part.length >= 3 || TWO_DIGITS.test(part) || (part > '\x7f' && WITHOUT_BLANKS.test(part));

/** Whether the word is found by this part of it: the rule that the tokens stand for. */
export const isFoundBy = (word: string, part: string): boolean =>
  word.startsWith(part) || (reachesInside(part) && word.includes(part));

/** The words a text is found by. */
export const foundWordsOf = (text: string): string[] => wordsOf(text, MOST_LETTERS);

/** A number dialled from abroad, `0044 …`, is the one written with a plus. */
const INTERNATIONAL = /^\s*00(?=[1-9][\d\s()+./-]{5,}$)/;

/** The words somebody looks for. */
export const wantedWords = (text: string): string[] =>
  [...new Set(wordsOf(text.replace(INTERNATIONAL, '+')).map((word) => word.slice(0, LONGEST_TOKEN)))].slice(
    0,
    MOST_WANTED,
  );

/** Whether every wanted word is found in the text. */
export const isFoundIn = (text: string, wanted: readonly string[]): boolean => {
  const words = foundWordsOf(text);
  return wanted.every((part) => words.some((word) => isFoundBy(word, part)));
};

const DIGITS_FIRST = /^\d*/;

/** How many of its first letters are a token of their own, however many words begin with them. */
const longestBeginning = (word: string): number => {
  const digits = DIGITS_FIRST.exec(word)?.[0].length ?? 0;
  return Math.max(LONGEST_BEGINNING, Math.min(digits, LONGEST_BEGINNING_OF_NUMBER));
};

const addWord = (tokens: Set<string>, place: string, word: string): void => {
  tokens.add(place + WORD + word.slice(0, LONGEST_TOKEN));
  const longest = Math.min(longestBeginning(word), word.length);
  for (let end = 1; end <= longest; end++) tokens.add(place + BEGINNING + word.slice(0, end));
  for (let at = 1; at < word.length; at++) {
    const rest = word.slice(at, at + LONGEST_TOKEN);
    if (reachesInside(rest) && !isHalfLetter(word.charCodeAt(at))) tokens.add(place + INNER + rest);
  }
};

/** The second half of a letter that takes two places in a string: nothing begins there. */
const isHalfLetter = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The tokens of a text, and the one for whose it is, with blanks between. */
export const tokensOf = (text: string, place: string, owner: number | null): string => {
  const tokens = new Set<string>();
  for (const word of foundWordsOf(text)) addWord(tokens, place, word);
  if (owner !== null) tokens.add(place + OWNER + owner);
  return [...tokens].join(' ');
};

/** One of these has to be there; with `open`, a token beginning so. */
export type Alternatives = readonly { readonly token: string; readonly open: boolean }[];

export interface Search {
  readonly place: string;
  /** Words as `wantedWords` gives them. */
  readonly wanted: readonly string[];
  /** How far into words it looks. */
  readonly reach: 'beginnings' | 'anywhere';
  /** Only what belongs to this user. */
  readonly owner?: number;
}

const beginning = (place: string, part: string): Alternatives[number] =>
  part.length <= longestBeginning(part)
    ? { token: place + BEGINNING + part, open: false }
    : { token: place + WORD + part, open: true };

const alternativesOf = ({ place, reach }: Search, part: string): Alternatives =>
  reach === 'anywhere' && reachesInside(part)
    ? [beginning(place, part), { token: place + INNER + part, open: true }]
    : [beginning(place, part)];

/** What all has to be there. */
export const conditionsOf = (search: Search): Alternatives[] => [
  ...search.wanted.map((part) => alternativesOf(search, part)),
  ...(search.owner === undefined ? [] : [[{ token: search.place + OWNER + search.owner, open: false }]]),
];

/** Conditions as the engine is asked. Tokens are letters and digits only, so nothing in them can be taken for syntax. */
export const writeConditions = (
  engine: 'sqlite' | 'postgres',
  conditions: readonly Alternatives[],
): string => {
  const [quote, open, or, and] =
    engine === 'sqlite' ? ['"', '*', ' OR ', ' AND '] : ["'", ':*', ' | ', ' & '];
  return conditions
    .map((some) => some.map((one) => `${quote}${one.token}${quote}${one.open ? open : ''}`).join(or))
    .map((some) => `(${some})`)
    .join(and);
};

/** The search as the engine is asked. */
export const expressionOf = (engine: 'sqlite' | 'postgres', search: Search): string =>
  writeConditions(engine, conditionsOf(search));
