/** A word or a mark of a line, where it stands. */
export interface Token {
  /** As typed. */
  readonly text: string;
  /** For comparing: lower case, no accents, no full stop behind it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** A comma, a colon, a plus: no word. */
  readonly mark: boolean;
  readonly capital: boolean;
}

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', '’': "'" };

/** Lower case without accents, so that what is typed in a hurry is the same word. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßœæøł’]/g, (letter) => LETTERS[letter] ?? letter);

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** A word as people type it: with its umlauts, without them, or written with an e. */
export const spellings = (text: string): readonly string[] => {
  const composed = text.normalize('NFC');
  const spelled = composed.replace(/[äöüÄÖÜ]/g, (letter) => SPELLED[letter] ?? letter);
  return [...new Set([fold(composed), fold(spelled)])];
};

const WHOLE = /^(?:https?:\/\/\S+|[^\s@]+@[^\s@]+\.[^\s@]+)$/i;
const PARTS = /->|→|=>|[()[\]"“”„«»!?;,:+&|…]|@(?=\s|$)|(?<=^|\s)[–—-](?=\s|$)/gu;
const JOINED = /\d[:,+]\d|^\+\d/;
const ELIDED = /^(?:l|d|j|qu|n|s|c|m|dell|all|nell|sull|dall|un|mezz)['’](?=[\p{L}\d])/iu;
const MARK = /^(?:->|→|=>|[()[\]"“”„«»!?;,:+&|…@–—-])$/u;

/** Without the full stops behind it; of nothing but full stops the first remains. */
const withoutStops = (word: string): string => {
  let end = word.length;
  while (end > 1 && word[end - 1] === '.') end -= 1;
  return word.slice(0, end);
};

const tokenOf = (text: string, start: number): Token => ({
  text,
  word: withoutStops(fold(text)),
  start,
  end: start + text.length,
  mark: MARK.test(text),
  capital: /^\p{Lu}/u.test(text),
});

/** Where a run of characters without a space is cut: at marks, but not within 9:30, 1,5 or +41. */
const cutsOf = (chunk: string): readonly number[] => {
  if (WHOLE.test(chunk)) return [0, chunk.length];
  const cuts = new Set([0, chunk.length]);
  for (const { 0: found, index } of chunk.matchAll(PARTS)) {
    const around = chunk.slice(Math.max(0, index - 1), index + found.length + 1);
    if (JOINED.test(around) && (index > 0 || found === '+')) continue;
    cuts.add(index).add(index + found.length);
  }
  const elided = ELIDED.exec(chunk)?.[0].length;
  if (elided !== undefined) cuts.add(elided);
  return [...cuts].sort((a, b) => a - b);
};

/** The words and marks of a line, in order. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(/\S+/gu)) {
    const cuts = cutsOf(chunk);
    for (const [i, cut] of cuts.slice(0, -1).entries())
      tokens.push(tokenOf(chunk.slice(cut, cuts[i + 1]), index + cut));
  }
  return tokens;
};
