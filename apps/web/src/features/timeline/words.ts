/** A stretch of a sentence: plain, a name that stands out, or what failed. */
export type Part = string | { readonly strong: string } | { readonly failed: string };

export interface EntryWords {
  /** What happened, in one sentence. */
  readonly sentence: readonly Part[];
  /** Who, on the second line; null where the sentence says it. */
  readonly by: string | null;
  /** Facts for the second line, after who it was. */
  readonly facts: readonly string[];
  /** What was written, as it was written. */
  readonly quote: string;
  /** What was written there before, of a text that was changed. */
  readonly before: string;
}

/** Whom an entry is about: who did it, and the person it was done with. */
export interface Cast {
  readonly actor: string;
  /** It was somebody, and not Daybook, nor a person nobody knows of. */
  readonly isSomebody: boolean;
  readonly person: string | null;
  /** On the person's own timeline they are not named again, unless it was them who did something. */
  readonly isOwn: boolean;
}

/** A part as text. */
export const textOf = (part: Part): string => {
  if (typeof part === 'string') return part;
  return 'failed' in part ? part.failed : part.strong;
};

export const strong = (text: string): Part => ({ strong: text });

type Rest = Partial<Omit<EntryWords, 'sentence'>>;

/** The words of an entry; who did it goes on the second line unless said otherwise. */
export const words = (
  { actor }: Cast,
  sentence: readonly Part[],
  { by = actor, facts = [], quote = '', before = '' }: Rest = {},
): EntryWords => ({ sentence, by, facts: facts.filter(Boolean), quote, before });

/** " to Priya Raman", or nothing where nobody is to be named. */
export const withPerson = (word: string, { person, isOwn }: Cast): string =>
  person === null || isOwn ? '' : ['', word, person].filter((part, i) => i === 0 || part !== '').join(' ');
