const PLAIN_NUMBER = /^[+-](?:\d+(?:[.,]\d+)*|[.,]\d+)%?$/;

/**
 * Whether a spreadsheet would take the text for a formula, or the importer for an escaped one. Apostrophes before a
 * formula count as part of it, so that escaping twice can be taken back twice.
 */
const isFormula = (text: string): boolean => {
  let start = 0;
  while (text[start] === "'") start += 1;
  const first = text[start];
  if (first === '=' || first === '@' || first === '\t' || first === '\r') return true;
  return (first === '+' || first === '-') && !PLAIN_NUMBER.test(start > 0 ? text.slice(start) : text);
};

/** A cell as it is exported: text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const escapeCell = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** Takes back exactly what `escapeCell` added; any other apostrophe is the text's own. */
export const unescapeCell = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;
