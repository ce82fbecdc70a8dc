import type { ImportSettings } from '@daybook/shared/imports/import';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Bytes } from './decode.ts';
import { refuseOtherKinds, unreadable } from './file-kind.ts';
import { findImportFields } from './import-fields.ts';
import { type Inspection, inspectFile } from './inspect-file.ts';
import { toColumns } from './remap.ts';
import { openFile } from './row-batches.ts';
import { MAX_CELLS, UnclosedQuote } from './row-reader.ts';
import type { RunInspection } from './run.store.ts';

const SAMPLE_ROWS = 20;
/** In UTF-16 units: enough of a cell to tell what it is. */
const SAMPLE_CELL = 1000;

const inspect = async (open: () => Bytes): Promise<Inspection> => {
  try {
    return await inspectFile(open);
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    throw unreadable(
      `A quotation mark on line ${error.line} is never closed, so everything after it is one cell. Close it in the file and choose the file again.`,
    );
  }
};

/** A picture or a program, read as text, is full of characters that nobody writes. */
const isText = ({ header, sample }: Inspection): boolean => {
  const text = [header, ...sample.map(({ cells }) => cells)].flat().join('');
  const strange = text.match(/[\x01-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return strange * 20 <= text.length;
};

const refuseUseless = (found: Inspection): void => {
  const { isTooWide, rowCount } = found;
  if (!isText(found)) throw unreadable('This file is no text, so it is no list in CSV. Choose another one.');
  if (rowCount === 0) throw unreadable('There is nothing in this file: it has no row below its header.');
  if (isTooWide)
    throw unreadable(`This file has more than ${MAX_CELLS} columns. Remove some and choose it again.`);
};

const regionOf = (locale: string): string => new Intl.Locale(locale).maximize().region ?? 'US';

/** Countries that write the month first where days are in numbers. */
const MONTH_FIRST = new Set(['US', 'PH', 'PW', 'FM']);

/** What a file is found to be, and how it would be read; refused in words where it is no list. */
export const inspectUpload = async (
  db: Reader,
  fileKey: number,
  { id, locale }: CurrentUser,
): Promise<{ inspection: RunInspection; settings: ImportSettings }> => {
  const open = () => openFile(db, fileKey);
  await refuseOtherKinds(open());
  const found = await inspect(open);
  refuseUseless(found);
  const country = regionOf(locale);
  const { encoding, delimiter, headerLine, header, rowCount, source, holds, columns } = found;
  const dayOrder = found.dayOrder ?? (MONTH_FIRST.has(country) ? 'month-first' : 'day-first');
  const sample = found.sample.slice(0, SAMPLE_ROWS).map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.slice(0, SAMPLE_CELL)),
  }));
  return {
    inspection: { encoding, delimiter, headerLine, header, rowCount, sample },
    settings: {
      mapping: {
        source,
        holds,
        columns: toColumns(columns, await findImportFields(db, holds), holds),
        dayOrder,
      },
      ownerId: id,
      tag: '',
      country: /^[A-Z]{2}$/.test(country) ? country : 'US',
      separate: [],
      stages: {},
    },
  };
};
