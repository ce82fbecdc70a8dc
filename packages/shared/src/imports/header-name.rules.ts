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
  const copies = new Map<string, number>();
  return header.map((cell, at) => {
    const name = cell.replace(/\s+/g, ' ').trim().slice(0, MAX_HEADER) || `Column ${at + 1}`;
    let unique = name;
    // Counting goes on from the last copy: a file may have a hundred thousand columns of one name.
    let copy = copies.get(name) ?? 1;
    while (used.has(unique)) unique = `${name} (${++copy})`;
    copies.set(name, copy);
    used.add(unique);
    return unique;
  });
};
