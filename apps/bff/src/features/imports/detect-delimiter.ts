import type { ImportDelimiter } from '@daybook/shared/imports/import';
import { recogniseProduct } from '@daybook/shared/imports/import-mapping.rules';
import { SEPARATOR_HINT } from './read-rows.ts';
import { type Row, RowReader } from './row-reader.ts';

const DELIMITERS: readonly ImportDelimiter[] = [',', ';', '\t'];

const hinted = (text: string): ImportDelimiter | undefined => {
  const [, mark] = SEPARATOR_HINT.exec(text.slice(0, 20).split(/[\r\n]/, 1)[0] ?? '') ?? [];
  return DELIMITERS.find((delimiter) => delimiter === mark);
};

const rowsOf = (text: string, delimiter: ImportDelimiter, isWhole: boolean): Row[] => {
  const reader = new RowReader(delimiter);
  // The last row of a beginning is cut off somewhere, and so is left out.
  return isWhole ? [...reader.push(`${text}\n`)] : reader.push(text);
};

/** How alike the rows are in width, from 0 to 1; wider rows break the tie. One column says nothing. */
const evenness = (rows: readonly Row[]): number => {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  widths.delete(1);
  const [width, count] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return count === 0 ? 0 : count / rows.length + Math.min(width, 100) / 1000;
};

/**
 * What parts the cells of a file, from its beginning: as its first line says (`sep=;`), else what makes the header of a
 * known product of some line, else what makes most rows equally wide. `isWhole` tells that the text is all of the file.
 */
export const detectDelimiter = (text: string, isWhole: boolean): ImportDelimiter => {
  const hint = hinted(text);
  if (hint) return hint;
  const readings = DELIMITERS.map((delimiter) => ({ delimiter, rows: rowsOf(text, delimiter, isWhole) }));
  const known = readings.find(({ rows }) => rows.some(({ cells }) => recogniseProduct(cells) !== undefined));
  if (known) return known.delimiter;
  const best = readings
    .map(({ delimiter, rows }) => ({ delimiter, score: evenness(rows) }))
    .toSorted((a, b) => b.score - a.score)[0];
  return best?.delimiter ?? ',';
};
