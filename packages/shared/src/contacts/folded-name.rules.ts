import { nameWords } from './person-name.rules.ts';

/** A person's name for looking up the same one in any order of its words: "Müller, Jürg" and "Dr. Jürg Müller" are one. */
export const foldPersonName = (name: string): string => nameWords(name).toSorted().join(' ');
