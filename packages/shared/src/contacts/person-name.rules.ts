import { foldedWords } from './fold.rules.ts';
import { isOneSlipAway } from './slip.rules.ts';

const HONORIFICS = new Set(
  'mr mrs ms miss mx sir dr prof professor herr frau hr fr dipl ing mag lic med phil mme mlle madame monsieur m sig sigra dott dottssa ssa ra avv sr sra srta don dona dhr mevr'.split(
    ' ',
  ),
);
const DEGREES = new Set('phd mba msc bsc cpa cfa pmp md llm jd emba cissp acca facc dphil'.split(' '));

const withoutTitles = (words: readonly string[]): readonly string[] => {
  let rest = words;
  while (rest.length > 2 && HONORIFICS.has(rest[0] ?? '')) rest = rest.slice(1);
  while (rest.length > 2 && DEGREES.has(rest.at(-1) ?? '')) rest = rest.slice(0, -1);
  return rest;
};

/** The words of a person's name for comparing, without titles and degrees: "Dr. Jürg Müller, MBA" is `jurg`, `muller`. */
export const nameWords = (name: string): readonly string[] => withoutTitles(foldedWords(name.slice(0, 300)));

const mayBeSlip = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 4 && isOneSlipAway(one, other);

/** The same word, its initial, or one letter off in a longer one. */
const isAlike = (one: string, other: string): boolean =>
  one === other ||
  (one.length === 1 && other.startsWith(one)) ||
  (other.length === 1 && one.startsWith(other)) ||
  mayBeSlip(one, other);

/**
 * Whether two names may be one person's: each word of the shorter one is found in the longer one, in any order, as
 * itself, as an initial or one letter off, and at least one of them is more than an initial.
 */
export const isSimilarName = (one: string, other: string): boolean => {
  const [short, long] = [nameWords(one), nameWords(other)].toSorted((a, b) => a.length - b.length);
  if (!short?.length || !long) return false;
  const left = [...long];
  let whole = false;
  for (const word of short) {
    const at = left.findIndex((candidate) => isAlike(word, candidate));
    if (at < 0) return false;
    whole ||= word.length > 1 && (left[at]?.length ?? 0) > 1;
    left.splice(at, 1);
  }
  return whole;
};

/** The same words in any order. */
export const isSameName = (one: string, other: string): boolean => {
  const words = nameWords(one).toSorted().join(' ');
  return words !== '' && words === nameWords(other).toSorted().join(' ');
};
