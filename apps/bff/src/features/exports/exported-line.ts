import { toInstant } from '@daybook/shared/kernel/time';
import type { ExportedRow, ExportedValue } from './exported-rows.store.ts';
import { JSON_COLUMNS, MOMENT, YES_NO } from './exported-tables.store.ts';

const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const exportedValue = (name: string, value: ExportedValue): unknown => {
  if (value === null) return null;
  if (JSON_COLUMNS.has(name)) return JSON.parse(String(value));
  if (YES_NO.has(name)) return Number(value) === 1;
  if (MOMENT.test(name)) return Number(value) === 0 ? null : toInstant(Number(value));
  return value;
};

/** A row as it stands in an export: names as the API has them, moments in UTC, without the keys of this database. */
export const toExported = (row: ExportedRow): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'key' && name !== 'within')
      .map(([name, value]) => [camelCase(name), exportedValue(name, value)]),
  );
