import { spellings, type Token, tokensOf } from './one-line-text.rules.ts';
import { FILLERS, isPlain, PERSON_LEADS } from './one-line-words.rules.ts';

/** Somebody or something one may mean: a contact, or an account. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  /** Any word of a person's name will do; of an organisation's only its first ones. */
  readonly type: 'contact' | 'account';
}

/** Who is named at `[from, to)`; several where the name stands for several. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly fits: readonly KnownName[];
  /** As typed, for asking which one is meant. */
  readonly text: string;
}

interface NameForm {
  readonly words: readonly string[];
  readonly known: KnownName;
}

const formsOf = (known: KnownName): readonly NameForm[] =>
  spellings(known.name).flatMap((spelled): readonly NameForm[] => {
    const words = tokensOf(spelled)
      .filter(({ mark }) => !mark)
      .map(({ word }) => word);
    const [first = ''] = words;
    if (known.type === 'account') return words.map((_, i) => ({ words: words.slice(0, i + 1), known }));
    const last = words.slice(1);
    const parts = last.map((_, i) => ({ words: last.slice(i), known }));
    const turned = last.length > 0 ? [{ words: [...last, first], known }] : [];
    return [{ words, known }, { words: [first], known }, ...parts, ...turned, ...firstAndLast(words, known)];
  });

const firstAndLast = (words: readonly string[], known: KnownName): readonly NameForm[] =>
  words.length > 2 ? [{ words: [words[0] ?? '', words.at(-1) ?? ''], known }] : [];

/** All ways to name them, by the first word, the longest first. */
export type NameForms = ReadonlyMap<string, readonly NameForm[]>;

export const nameForms = (names: readonly KnownName[]): NameForms => {
  const forms = new Map<string, NameForm[]>();
  for (const form of names.flatMap(formsOf)) {
    const [first = ''] = form.words;
    if (first === '') continue;
    forms.set(first, [...(forms.get(first) ?? []), form]);
  }
  for (const some of forms.values()) some.sort((a, b) => b.words.length - a.words.length);
  return forms;
};

/** Who is named at this place: all whose name stands there in as many words. */
export const namedAt = (forms: NameForms, tokens: readonly Token[], at: number): Named | undefined => {
  const all = (forms.get(tokens[at]?.word ?? '') ?? []).filter(({ words }) =>
    words.every((word, i) => tokens[at + i]?.word === word),
  );
  const [longest] = all;
  if (!longest) return undefined;
  const { length } = longest.words;
  const fits = all.filter(({ words }) => words.length === length).map(({ known }) => known);
  const once = [...new Map(fits.map((known) => [known.id, known])).values()];
  const text = tokens
    .slice(at, at + length)
    .map((token) => token.text)
    .join(' ');
  return { from: at, to: at + length, fits: once, text };
};

/** Whether a person can be meant here by a word in small letters: behind a verb or "with", or between two people. */
export const isPersonPlace = (before: Token | undefined, behindVerb: boolean): boolean =>
  behindVerb || before === undefined || PERSON_LEADS.has(before.word) || before.word === ',';

/** Words that may name somebody, for looking them up. */
export const couldBeName = (token: Token): boolean =>
  isPlain(token) && token.word.length >= 2 && !FILLERS.has(token.word) && !/[@/]/.test(token.text);
