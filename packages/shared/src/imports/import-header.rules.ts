import { readEmail } from '../contacts/email.rules.ts';
import { readLinkedIn } from '../contacts/linkedin.rules.ts';
import { columnNames } from './header-name.rules.ts';
import type { ImportColumn } from './import-column.ts';
import { guessColumns } from './import-mapping.rules.ts';

export interface GuessedHeader {
  /** Where the header is among the rows; -1 where there is none and the first row is somebody. */
  readonly at: number;
  readonly columns: readonly ImportColumn[];
}

/** How many rows are looked at for a header, and for what the columns hold. */
export const HEADER_ROWS = 100;

const isData = (cell: string): boolean =>
  readEmail(cell) !== undefined || /^https?:|^[+(\d][\d\s()+./-]{3,}$/.test(cell.trim());

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length;

const mapped = (row: readonly string[]): number =>
  new Set(guessColumns(row).flatMap(({ target }) => target ?? [])).size;

/** A row of names rather than of values, as wide as most rows are. */
const mayBeHeader = (row: readonly string[], width: number): boolean =>
  filled(row) * 2 > width && !row.some(isData);

const usualWidth = (rows: readonly (readonly string[])[]): number => {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
};

const holds = (
  rows: readonly (readonly string[])[],
  at: number,
  test: (cell: string) => boolean,
): boolean => {
  const cells = rows.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.filter(test).length * 2 > cells.length;
};

/** Columns whose name says nothing and whose cells say enough: the one of addresses, the one of profiles. */
const byContent = (
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
): ImportColumn[] => {
  const has = (target: string): boolean => columns.some((column) => column.target === target);
  const find = (target: 'email' | 'linkedin', test: (cell: string) => boolean): number =>
    has(target) ? -1 : columns.findIndex((column, at) => column.target === null && holds(rows, at, test));
  const email = find('email', (cell) => readEmail(cell) !== undefined);
  const linkedin = find('linkedin', (cell) => readLinkedIn(cell).kind !== 'refused');
  return columns.map((column, at) => {
    if (at === email) return { ...column, target: 'email' };
    return at === linkedin ? { ...column, target: 'linkedin' } : column;
  });
};

const unnamed = (width: number): ImportColumn[] =>
  columnNames(Array.from({ length: width }, () => '')).map((name) => ({ name, target: null }));

/**
 * The header of a file of no known product: of its first rows the one with the most columns that say what they hold,
 * or else the first that could be one. Columns are mapped by name, and by their cells where the name says nothing.
 */
export const guessHeader = (all: readonly (readonly string[])[]): GuessedHeader => {
  const rows = all.slice(0, HEADER_ROWS);
  const width = usualWidth(rows);
  const candidates = rows.map((row, at) => ({ at, row, score: mayBeHeader(row, width) ? mapped(row) : -1 }));
  const best = Math.max(...candidates.map(({ score }) => score), -1);
  const header = best < 0 ? undefined : candidates.find(({ score }) => score === best);
  const first = rows.findIndex((row) => filled(row) > 0);
  if (header === undefined || (best === 0 && header.at !== first))
    return { at: -1, columns: byContent(unnamed(width), rows) };
  return { at: header.at, columns: byContent(guessColumns(header.row), rows.slice(header.at + 1)) };
};
