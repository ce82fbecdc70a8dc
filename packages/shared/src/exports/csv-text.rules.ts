import { escapeCell } from '../imports/spreadsheet.rules.ts';

/** What a reader could take for something else than text: delimiters of any dialect, quotes, line ends, blanks at an end. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

const written = (text: string): string => {
  const cell = escapeCell(text);
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** One row of CSV, safe to open in a spreadsheet. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(written).join(',')}\r\n`;

/** What spreadsheets know UTF-8 by. */
export const BYTE_ORDER_MARK = '\ufeff';
