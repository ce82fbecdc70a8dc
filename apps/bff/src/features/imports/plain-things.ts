import {
  columnsOf,
  emptyValue,
  ownFields,
  type PlainRecordType,
  periodFits,
  pointsAt,
} from '@daybook/shared/records/plain-record.rules';
import { padded } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import { findPlainRows } from '../records/plain-details.store.ts';
import type { Links } from './find-links.ts';
import { namedAtAccount } from './named-at-account.ts';
import type { IncomingThing } from './thing-reader.ts';

/** A row, and what it belongs to. */
interface Given {
  readonly row: IncomingThing;
  readonly links: Links;
}

type Cells = Readonly<Record<string, string | number | null>>;

/** What tells two of one name at one account apart: the campaigns of two springs, the contracts of two years. */
const TELLS_APART: Readonly<Record<PlainRecordType, readonly string[]>> = {
  deal: ['agreed_on'],
  campaign: ['starts_on'],
  contract: ['number', 'starts_on'],
};

export const plainSlot = (noun: PlainRecordType, { values }: IncomingThing): string =>
  TELLS_APART[noun].map((key) => values[key] ?? '').join('|');

/** The columns of a deal, campaign or contract that a row gives; every one of them, empty or not. */
export const plainCells = (
  noun: PlainRecordType,
  { row, links }: Given,
): Record<string, string | number | null> =>
  Object.fromEntries(
    ownFields(noun).flatMap((field): [string, string | number | null][] => {
      const [column = '', currency = ''] = columnsOf(field);
      if (pointsAt(field) !== undefined) return [[column, links.pointers[field.key] ?? null]];
      if (field.type !== 'money') return [[column, row.values[field.key] ?? emptyValue(field)]];
      return [
        [column, row.money?.minor ?? null],
        [currency, row.money?.currency ?? null],
      ];
    }),
  );

/** Of what a row gives, what is empty so far; an amount with its currency, no end before the start. */
export const plainPatch = (noun: PlainRecordType, there: Cells, given: Given): Cells => {
  const cells = plainCells(noun, given);
  const patch = Object.fromEntries(
    ownFields(noun).flatMap((field) => {
      const columns = columnsOf(field);
      const [first = ''] = columns;
      const isWanted = (there[first] ?? '') === '' && (cells[first] ?? '') !== '';
      return isWanted ? columns.map((column) => [column, cells[column] ?? null] as const) : [];
    }),
  );
  const { starts_on: start, ends_on: end, ...rest } = patch;
  const fits = periodFits(start ?? there['starts_on'], end ?? there['ends_on']).ok;
  return fits ? patch : rest;
};

/** Which of a name and account a row may stand for: those that nothing tells apart from it. */
export const plainNamed = async (db: Reader, noun: PlainRecordType, rows: readonly IncomingThing[]) => {
  const { keys, keysOf } = await namedAtAccount(db, noun, rows);
  const own = await findPlainRows(db, noun, padded(keys));
  const cells = new Map(own.map((row) => [row.key, new Map(Object.entries(row))]));
  const isSame = ({ values }: IncomingThing, key: number): boolean =>
    TELLS_APART[noun].every((field) => {
      const [given, has] = [values[field] ?? '', cells.get(key)?.get(field) ?? ''];
      return given === '' || has === '' || given === has;
    });
  return (row: IncomingThing, links: Links): number[] => keysOf(row, links).filter((key) => isSame(row, key));
};
