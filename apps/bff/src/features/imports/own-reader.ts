import type { CustomField } from '@daybook/shared/fields/custom-field';
import { type CustomReading, readCustomCells } from '@daybook/shared/imports/custom-cell.rules';
import { isCustomTarget } from '@daybook/shared/imports/custom-target.rules';
import { dayAt } from '@daybook/shared/kernel/time';
import type { KnownRecords } from './known-records.ts';
import type { Owners } from './owners.ts';
import type { Run } from './run.store.ts';

/** A row without what goes to fields of the workspace's own, and that. */
export interface OwnReading extends CustomReading {
  /** The other cells where they stood; those that were read, or could not be, are blank. */
  readonly rest: readonly string[];
  /** What could not be read, by column: kept beside. */
  readonly kept: Readonly<Record<string, string>>;
}

export type OwnReader = (cells: readonly string[]) => OwnReading;

/** How a row is read for the fields of the workspace's own. */
export const ownReader = (
  { settings: { mapping }, created_at }: Run,
  fields: readonly CustomField[],
  {
    owners,
    zone,
    currency,
    known,
  }: {
    readonly owners: Owners;
    readonly zone: string;
    readonly currency: string;
    readonly known: KnownRecords;
  },
): OwnReader => {
  const own = new Set(mapping.columns.flatMap(({ target }, at) => (isCustomTarget(target) ? [at] : [])));
  if (own.size === 0) return (cells) => ({ rest: cells, custom: {}, unread: [], kept: {} });
  const context = {
    days: { order: mapping.dayOrder, today: dayAt(created_at, zone) },
    zone,
    currency,
    source: mapping.source,
    userIdOf: (text: string) => owners.find(text)?.id,
    recordIdOf: known.idOf,
  };
  return (cells) => {
    const { custom, unread } = readCustomCells(cells, mapping.columns, fields, context);
    return {
      rest: cells.map((cell, at) => (own.has(at) ? '' : cell)),
      custom,
      unread,
      kept: Object.fromEntries(unread.map(({ column, text }) => [column, text.slice(0, 5000)])),
    };
  };
};
