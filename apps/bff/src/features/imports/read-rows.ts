import type { ImportDelimiter, ImportEncoding } from '@daybook/shared/imports/import';
import { type Bytes, decodeText } from './decode.ts';
import { type Row, RowReader } from './row-reader.ts';

export interface RowFormat {
  readonly encoding: ImportEncoding;
  readonly delimiter: ImportDelimiter;
}

/** Rows come in batches of what this much text holds, whatever the size of the chunks it arrives in. */
const PIECE = 65_536;

/** Excel's hint at the delimiter, alone on the first line: `sep=;`. */
export const SEPARATOR_HINT = /^"?sep=([,;\t])"?\s*$/i;

const isHint = ({ line, cells }: Row, delimiter: ImportDelimiter): boolean =>
  line === 1 && cells.length <= 2 && SEPARATOR_HINT.test(cells.join(delimiter));

const withoutHint = (rows: readonly Row[], delimiter: ImportDelimiter): readonly Row[] =>
  rows[0] && isHint(rows[0], delimiter) ? rows.slice(1) : rows;

/**
 * The rows of a file in batches, in constant memory, each with the physical line it begins on. Blank lines and a hint at
 * the delimiter are passed over. Throws `UnclosedQuote` at the end where a quote is open.
 */
export async function* readRows(
  bytes: Bytes,
  { encoding, delimiter }: RowFormat,
): AsyncGenerator<readonly Row[], void, undefined> {
  const reader = new RowReader(delimiter);
  for await (const text of decodeText(bytes, encoding)) {
    for (let at = 0; at < text.length; at += PIECE) {
      const rows = withoutHint(reader.push(text.slice(at, at + PIECE)), delimiter);
      if (rows.length > 0) yield rows;
    }
  }
  const last = withoutHint(reader.end(), delimiter);
  if (last.length > 0) yield last;
}
