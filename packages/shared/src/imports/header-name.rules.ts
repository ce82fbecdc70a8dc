import { foldedWords } from '../contacts/fold.rules.ts';

const MAX_HEADER = 200;

/** A column's name for comparing: "E-mail 1 - Value", "FirstName" and "first_name" in words, numbers as #. */
export const foldHeader = (header: string): string =>
  foldedWords(header.slice(0, MAX_HEADER).replace(/(?<=[a-z])(?=[A-Z])/g, ' '))
    .map((word) => word.replace(/\d+/g, '#'))
    .join(' ')
    .replace(/\blinked in\b/g, 'linkedin');

/** The names columns go by: as in the header, numbered where they repeat, counted where they are blank. */
export const columnNames = (header: readonly string[]): string[] => {
  const used = new Set<string>();
  return header.map((cell, at) => {
    const name = cell.replace(/\s+/g, ' ').trim().slice(0, MAX_HEADER) || `Column ${at + 1}`;
    let unique = name;
    for (let copy = 2; used.has(unique); copy += 1) unique = `${name} (${copy})`;
    used.add(unique);
    return unique;
  });
};
