import { couldBeName, isPersonPlace, type KnownName, type Named, namedAt } from './one-line-names.rules.ts';
import type { Part } from './one-line-parts.rules.ts';
import { wordSet } from './one-line-phrases.rules.ts';
import type { FoundVerb, Scanned } from './one-line-scan.rules.ts';
import { fold } from './one-line-text.rules.ts';

export type SpanKind = 'verb' | 'person' | 'ask' | 'when' | 'outcome' | 'place' | 'amount';

/** Something understood, in characters of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: SpanKind;
}

/** A name that stands for several. */
export interface Ask {
  /** As it is compared, for remembering the answer. */
  readonly word: string;
  readonly text: string;
  readonly options: readonly KnownName[];
}

/** Places that were understood, `[from, to)` in tokens. */
export interface Mark extends Part {
  readonly kind: SpanKind | 'link';
}

export const isIn = (marks: readonly Mark[], at: number): boolean =>
  marks.some(({ from, to }) => at >= from && at < to);

/** In characters; words about time that follow each other are one. */
export const spansOf = ({ tokens }: Scanned, marks: readonly Mark[]): readonly Span[] => {
  const spans: (Span & { readonly behind: number })[] = [];
  for (const { from, to, kind } of marks.toSorted((a, b) => a.from - b.from)) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    const before = spans.at(-1);
    if (kind === 'link' || !first || !last) continue;
    if (kind === 'when' && before?.kind === kind && before.behind === from)
      spans.splice(-1, 1, { ...before, to: last.end, behind: to });
    else spans.push({ from: first.start, to: last.end, kind, behind: to });
  }
  return spans.map(({ from, to, kind }) => ({ from, to, kind }));
};

/** Who is named in a part, where a name can stand; words about time and verbs are no names. */
const namesIn = (
  line: Scanned,
  { from, to }: Part,
  marks: readonly Mark[],
  verb?: FoundVerb,
): readonly Named[] => {
  const found: Named[] = [];
  let at = from;
  while (at < to) {
    const named = isIn(marks, at) ? undefined : namedAt(line.forms, line.tokens, at);
    const behind = verb?.to === at || found.at(-1)?.to === at;
    const before = at === from ? undefined : line.tokens[at - 1];
    const long = named && named.to - named.from > 1;
    const inTime = line.whens.has(at) && !line.tokens[at]?.capital;
    if (
      named &&
      named.to <= to &&
      !inTime &&
      (long || line.tokens[at]?.capital || isPersonPlace(before, behind))
    ) {
      found.push(named);
      at = named.to;
    } else at += 1;
  }
  return found;
};

const WITH = wordSet('with | w/ | w | mit | avec | con');

/** What tells where in a part people are named: the place from which on it says what it is about. */
interface Naming {
  readonly topic: number | undefined;
  readonly isNote: boolean;
  readonly verb: FoundVerb | undefined;
}

/**
 * Who is named, before it says what it is about. "note: Mia likes tea" is about Mia, and a "meeting about targets with
 * Hanna" is hers.
 */
export const whoIsNamed = (
  line: Scanned,
  part: Part,
  marks: readonly Mark[],
  { topic, isNote, verb }: Naming,
): readonly Named[] => {
  const named = namesIn(line, { ...part, to: topic ?? part.to }, marks, verb);
  if (named.length > 0 || topic === undefined) return named;
  const behind = namesIn(line, part, marks, verb);
  return isNote ? behind : behind.filter(({ from }) => WITH.has(line.tokens[from - 1]?.word ?? ''));
};

/** Words that may be somebody's name: with a capital, or where a person is named. */
export const lookUpsIn = (
  line: Scanned,
  { from, to }: Part,
  marks: readonly Mark[],
  verb?: FoundVerb,
): readonly string[] => {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const token = line.tokens[at];
    const open =
      !isIn(marks, at) ||
      marks.some(({ kind, ...mark }) => kind === 'person' && at >= mark.from && at < mark.to);
    const before = at === from ? undefined : line.tokens[at - 1];
    if (!token || !open || !couldBeName(token)) continue;
    if (token.capital || isPersonPlace(before, verb?.to === at)) words.push(token.text);
  }
  return words;
};

/** Answers, by the name as it is compared. */
export type Chosen = Readonly<Record<string, string>>;

/** Those meant; a name that stands for several is asked about once. */
export const resolved = (names: readonly Named[], chosen: Chosen) => {
  const people = new Map<string, KnownName>();
  const asks: Ask[] = [];
  for (const { fits, text } of names) {
    const word = fold(text);
    const answer = chosen[word];
    const meant = answer === undefined ? fits : fits.filter(({ id }) => id === answer);
    const [one] = meant;
    if (meant.length === 1 && one) people.set(one.id, one);
    if (meant.length > 1) asks.push({ word, text, options: meant });
  }
  return { people: [...people.values()], asks };
};
