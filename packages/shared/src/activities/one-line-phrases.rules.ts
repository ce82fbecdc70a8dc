import { spellings, type Token, tokensOf } from './one-line-text.rules.ts';

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, the longest first. */
export type Phrases<T> = ReadonlyMap<string, readonly Entry<T>[]>;

/** Something read at a place of a line, up to but without the place `next`. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** Makes phrases from lists like `'tomorrow | morgen | demain'`, each with what it means. */
export const phrases = <T>(lists: readonly (readonly [string, T])[]): Phrases<T> => {
  const found = new Map<string, Entry<T>[]>();
  for (const [list, value] of lists) {
    for (const phrase of list.split('|').flatMap((one) => spellings(one.trim()))) {
      const words = tokensOf(phrase).map(({ word }) => word);
      const [first = ''] = words;
      found.set(first, [...(found.get(first) ?? []), { words, value }]);
    }
  }
  for (const entries of found.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return found;
};

/** The longest phrase that stands at this place. */
export const phraseAt = <T>(known: Phrases<T>, tokens: readonly Token[], at: number): Read<T> | undefined => {
  const entry = known
    .get(tokens[at]?.word ?? '')
    ?.find(({ words }) => words.every((word, i) => tokens[at + i]?.word === word));
  return entry && { value: entry.value, next: at + entry.words.length };
};

/** The words themselves, for asking whether one is among them. */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(list.split('|').flatMap((one) => spellings(one.trim())));
