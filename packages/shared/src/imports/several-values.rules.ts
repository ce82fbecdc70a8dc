const MAX_VALUES = 20;

const unique = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].slice(0, MAX_VALUES);

/** Nothing that could part two values. */
const isOne = (cell: string): boolean => !/[:;,|\r\n\t"]|\s\/\s|@.*@/.test(cell);

const parts = (cell: string, split: (text: string) => string[]): string[] =>
  isOne(cell) ? [cell.trim()].filter((text) => text !== '') : unique(split(cell));

/** The addresses of one cell: "a@x.com, b@x.com", "a@x.com ::: b@x.com", "Doe, Jane" <jane@x.com>; a@x.com. */
export const splitEmails = (cell: string): string[] =>
  parts(cell, (text) => text.replace(/"[^"]*"/g, ' ').split(/:::|[;,|\r\n\t]|\s(?=\S+@)/));

const isWholeNumber = (text: string): boolean => text.replace(/\D/g, '').length >= 7;

/** A slash parts two numbers, or the area code from the rest of one: "044 123 45 67 / 079 123 45 67", "0211 / 12 34 56". */
const splitAtSlash = (text: string): string[] => {
  const numbers = text.split(/\s\/\s/);
  return numbers.every(isWholeNumber) ? numbers : [text];
};

/** The numbers of one cell. */
export const splitPhones = (cell: string): string[] =>
  parts(cell, (text) => text.split(/:::|[;,|\r\n\t]/).flatMap(splitAtSlash));

/** Tags of one cell. Google marks its own groups, such as "* myContacts", with a star; they say nothing. */
export const splitTags = (cell: string): string[] =>
  parts(cell, (text) => text.split(/:::|[;,|\r\n\t]/)).filter((tag) => !tag.startsWith('* '));
