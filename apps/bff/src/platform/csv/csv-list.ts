import { BYTE_ORDER_MARK, csvLine } from '@daybook/shared/exports/csv-text.rules';
import type { CellColumn } from '@daybook/shared/kernel/cells.rules';
import type { Page } from '@daybook/shared/kernel/page';
import { dayAt } from '@daybook/shared/kernel/time';
import type { CurrentUser } from '../actor.ts';
import { breathe } from '../operation/long-operation.ts';

/** A list as CSV, read as far as it is taken. */
export interface CsvFile {
  readonly fileName: string;
  readonly lines: AsyncGenerator<string, void, undefined>;
}

/** Rows read at once while exporting. */
export const EXPORT_PAGE = 200;

interface CsvList<T> {
  readonly columns: readonly CellColumn<T>[];
  /** One page of the list, from behind a cursor. */
  readonly read: (cursor: string | undefined) => Promise<Page<T>>;
}

/**
 * A whole list as CSV in UTF-8, a page at a time in constant memory; others have their turn between two. The first page
 * is read before the answer begins, so that what is refused is refused in words.
 */
export const csvList = async <T>({
  columns,
  read,
}: CsvList<T>): Promise<AsyncGenerator<string, void, undefined>> => {
  const first = await read(undefined);
  return lines(columns, first, read);
};

async function* lines<T>(columns: readonly CellColumn<T>[], first: Page<T>, read: CsvList<T>['read']) {
  yield `${BYTE_ORDER_MARK}${csvLine(columns.map(({ label }) => label))}`;
  for (let page = first; ; page = await read(page.cursor)) {
    yield page.items.map((item) => csvLine(columns.map(({ text }) => text(item)))).join('');
    if (page.cursor === null) return;
    await breathe();
  }
}

/** "Contacts 2026-11-23.csv", by the day it is for the one who asks. */
export const listFileName = (what: string, now: number, { zone }: Pick<CurrentUser, 'zone'>): string =>
  `${what} ${dayAt(now, zone)}.csv`;
