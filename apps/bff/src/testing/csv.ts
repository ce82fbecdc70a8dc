import { expect } from 'vitest';
import { RowReader } from '../features/imports/row-reader.ts';
import type { TestUser } from './people.ts';
import type { TestApp } from './test-app.ts';

/** A file that a route answers, as text. */
export const download = async ({ app }: TestApp, { cookie }: TestUser, path: string): Promise<string> => {
  const response = await app.request(`/api${path}`, { headers: { cookie } });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return text;
};

/** The rows of CSV as objects by the names of its header, cells as they stand. */
export const rowsOf = (text: string): Record<string, string>[] => {
  const reader = new RowReader(',');
  const [header, ...rows] = [...reader.push(text.replace(/^\ufeff/, '')), ...reader.end()];
  return rows.map(({ cells }) =>
    Object.fromEntries(header?.cells.map((name, at) => [name, cells[at] ?? '']) ?? []),
  );
};
