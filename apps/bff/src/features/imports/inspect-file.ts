import type { DayOrder } from '@daybook/shared/imports/day-text.rules';
import { dayOrderOf } from '@daybook/shared/imports/day-text.rules';
import type { ImportDelimiter, ImportEncoding } from '@daybook/shared/imports/import';
import { guessHeader, HEADER_ROWS } from '@daybook/shared/imports/import-header.rules';
import { recogniseProduct } from '@daybook/shared/imports/import-mapping.rules';
import type { ImportNoun } from '@daybook/shared/imports/import-noun';
import type { ImportSource } from '@daybook/shared/imports/import-source';
import { recogniseThing } from '@daybook/shared/imports/thing-mapping.rules';
import type { ThingColumn } from '@daybook/shared/imports/thing-row.rules';
import { takesDays } from '@daybook/shared/imports/thing-targets';
import { type Bytes, decodeText, detectEncoding } from './decode.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { readRows } from './read-rows.ts';
import type { Row } from './row-reader.ts';

export interface Inspection {
  readonly encoding: ImportEncoding;
  readonly delimiter: ImportDelimiter;
  readonly source: ImportSource;
  readonly holds: ImportNoun;
  readonly columns: readonly ThingColumn[];
  /** The physical line of the header, from 1; 0 where there is none. Rows after it are people. */
  readonly headerLine: number;
  /** As the header stands in the file; empty where there is none. */
  readonly header: readonly string[];
  /** Whether the file has more columns than are read. */
  readonly isTooWide: boolean;
  /** The first rows after the header. */
  readonly sample: readonly Row[];
  /** Rows after the header, blank lines not counted. */
  readonly rowCount: number;
  /** The order the days give away, if they do. */
  readonly dayOrder: DayOrder | undefined;
}

/** How much text the delimiter is judged by. */
const BEGINNING = 262_144;
/** How far notes before a header may go. */
const HEADER_SEARCH = 2000;
/** Enough for as many rows of any list; a file of huge cells shows fewer. */
const MAX_HELD = 4_000_000;

type Header = Pick<Inspection, 'source' | 'holds' | 'columns' | 'headerLine' | 'header'>;

const beginningOf = async (
  bytes: Bytes,
  encoding: ImportEncoding,
): Promise<{ text: string; isWhole: boolean }> => {
  let text = '';
  for await (const piece of decodeText(bytes, encoding)) {
    text += piece;
    if (text.length >= BEGINNING) return { text: text.slice(0, BEGINNING), isWhole: false };
  }
  return { text, isWhole: true };
};

const knownHeader = ({ line, cells }: Row): Header | undefined => {
  const header = { headerLine: line, header: cells };
  const thing = recogniseThing(cells);
  if (thing !== undefined) return { ...thing, ...header };
  const people = recogniseProduct(cells);
  return people && { ...people, holds: 'contact', ...header };
};

const guessedHeader = (rows: readonly Row[]): Header => {
  const { at, columns } = guessHeader(rows.map(({ cells }) => cells));
  const row = rows[at];
  return { source: 'other', holds: 'contact', columns, headerLine: row?.line ?? 0, header: row?.cells ?? [] };
};

const lengthOf = ({ cells }: Row): number => cells.reduce((sum, cell) => sum + cell.length, 0);

/** The rows that may hold the header, and how many there are in all. Goes through the whole file. */
const survey = async (batches: AsyncIterable<readonly Row[]>): Promise<{ first: Row[]; total: number }> => {
  const first: Row[] = [];
  let total = 0;
  let held = 0;
  for await (const rows of batches) {
    total += rows.length;
    for (const row of rows) {
      if (first.length >= HEADER_SEARCH || held > MAX_HELD) break;
      held += lengthOf(row);
      first.push(row);
    }
  }
  return { first, total };
};

const daysIn = (columns: readonly ThingColumn[], rows: readonly Row[]): string[] => {
  const places = columns.flatMap(({ target }, at) => (takesDays(target) ? [at] : []));
  return rows.flatMap(({ cells }) => places.map((at) => cells[at] ?? ''));
};

/**
 * What a file is before anything of it is imported. Reads it three times to the end, in constant memory, so that a wrong
 * guess at the encoding or an open quote shows here and not in the middle of an import. `open` begins it anew each time.
 * Throws `UnclosedQuote`.
 */
export const inspectFile = async (open: () => Bytes): Promise<Inspection> => {
  const encoding = await detectEncoding(open());
  const beginning = await beginningOf(open(), encoding);
  const delimiter = detectDelimiter(beginning.text, beginning.isWhole);
  const { first, total } = await survey(readRows(open(), { encoding, delimiter }));
  const header =
    first.map(knownHeader).find((known) => known !== undefined) ?? guessedHeader(first.slice(0, HEADER_ROWS));
  const people = first.filter(({ line }) => line > header.headerLine);
  const widest = first.find(({ line }) => line === header.headerLine) ?? first[0];
  return {
    ...header,
    isTooWide: widest?.problem === 'too-many-cells',
    encoding,
    delimiter,
    sample: people.slice(0, HEADER_ROWS),
    rowCount: total - (first.length - people.length),
    dayOrder: dayOrderOf(daysIn(header.columns, people)),
  };
};
