import { foldText } from './fold.rules.ts';

export interface NameParts {
  readonly first: string;
  readonly last: string;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that begin a last name of several words. */
const PARTICLES = setOf(
  "van von vom zu zum zur de del della delle dello degli dei di da do dos das du des la le lo der den het 't ten ter te op af av al el bin binti ibn abu ben bat san",
);
const BETWEEN = setOf('y e i');
const SUFFIXES = setOf('jr jr. sr sr. ii iii iv');
const SALUTATIONS = setOf(
  'mr mr. mrs mrs. ms ms. miss herr frau hr. fr. m. mme mlle monsieur madame signor signora sig. sr. sra.',
);
const DEGREES = setOf(
  'phd ph.d. ph.d mba msc m.sc. m.sc bsc b.sc. cpa cfa pmp md m.d. llm ll.m. jd emba cissp acca',
);

const isIn = (set: ReadonlySet<string>, word: string | undefined): boolean => set.has(foldText(word ?? ''));
const isCapital = (word: string): boolean => /\p{Lu}/u.test(word.slice(1)) && word === word.toUpperCase();
const isEastAsian = (word: string): boolean =>
  /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(word);

/** Where the last name begins. */
const lastNameAt = (words: readonly string[]): number => {
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isIn(PARTICLES, word));
  if (particle > 0) return particle;
  const end = words.length - (isIn(SUFFIXES, words.at(-1)) && words.length > 2 ? 2 : 1);
  return isIn(BETWEEN, words[end - 1]) && end > 2 ? end - 2 : end;
};

const joined = (first: readonly string[], last: readonly string[]): NameParts => ({
  first: first.join(' '),
  last: last.join(' '),
});

const inOrder = (words: readonly string[], addressed: boolean): NameParts => {
  if (words.length === 1) return addressed ? joined([], words) : joined(words, []);
  if (words.length === 2 && words.every(isEastAsian)) return joined(words.slice(1), words.slice(0, 1));
  const small = words.findIndex((word) => !isCapital(word));
  if (small > 0 && !words.slice(small).some(isCapital))
    return joined(words.slice(small), words.slice(0, small));
  const at = lastNameAt(words);
  return joined(words.slice(0, at), words.slice(at));
};

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * First and last name of a whole name: "Weber, Jonas" and "Jonas Weber"; a particle begins the last name ("Jan van der
 * Berg"), so do capitals that stand first ("DUPONT Jean"); otherwise it is the last word. Salutations ("Herr") and degrees after a comma are dropped,
 * titles ("Dr.") stay with the first name. A single word is a first name.
 */
export const splitName = (name: string): NameParts => {
  const parts = name
    .slice(0, 300)
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [before = [], ...after] = parts.filter(
    (words, at) => at === 0 || !words.every((word) => isIn(DEGREES, word)),
  );
  const addressed = before.length > 1 && isIn(SALUTATIONS, before[0]);
  const words = addressed ? before.slice(1) : before;
  if (after.length > 0) return joined(after.flat(), words);
  return words.length === 0 ? { first: '', last: '' } : inOrder(words, addressed);
};
