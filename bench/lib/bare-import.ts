import BetterSqlite from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { openSqliteFile } from '../../apps/bff/src/platform/db/sqlite.ts';
import { tokensOf } from '../../apps/bff/src/platform/search/tokens.ts';

/** Tables an import writes, parents first. */
const TABLES = [
  'tag',
  'record',
  'account',
  'contact',
  'contact_identity',
  'employment',
  'record_tag',
  'operation_change',
  'timeline_entry',
  'timeline_link',
  'timeline_count',
] as const;
type Table = (typeof TABLES)[number];

type Row = Record<string, string | number | null>;
type Marks = Readonly<Record<Table, number>>;

/** By what rows that are new are told: those of a table come after the last key there was. */
const NEW: Readonly<Record<Table, string>> = {
  tag: 'key > ?',
  record: 'key > ?',
  account: 'key > ?',
  contact: 'key > ?',
  contact_identity: 'key > ?',
  employment: 'key > ?',
  record_tag: 'key > ?',
  operation_change: 'key > ?',
  timeline_entry: 'key > ?',
  timeline_link: 'withdrawn = 0 and entry_key > ?',
  timeline_count: 'record_key > ?',
};
const LAST: Readonly<Partial<Record<Table, string>>> = {
  account: 'select max(key) as n from record',
  contact: 'select max(key) as n from record',
  timeline_link: 'select max(key) as n from timeline_entry',
  timeline_count: 'select max(key) as n from record',
};

/** Where each table ends before an import. */
export const marksOf = (path: string): Marks => {
  const file = new BetterSqlite(path, { readonly: true });
  const last = (table: Table) =>
    (file.prepare(LAST[table] ?? `select max(key) as n from ${table}`).get() as { n: number | null }).n ?? 0;
  const marks = Object.fromEntries(TABLES.map((table) => [table, last(table)])) as Record<Table, number>;
  file.close();
  return marks;
};

/** What an import wrote, as rows to be written again, in so many parts as there were transactions. */
export const rowsSince = (path: string, marks: Marks): ReadonlyMap<Table, readonly Row[]> => {
  const file = new BetterSqlite(path, { readonly: true });
  const rows = new Map(
    TABLES.map((table) => [
      table,
      file.prepare<unknown[], Row>(`select * from ${table} where ${NEW[table]}`).all(marks[table]),
    ]),
  );
  file.close();
  return rows;
};

const inserter = (file: BetterSqlite.Database, table: string, sample: Row) => {
  const columns = Object.keys(sample);
  const places = columns.map(() => '?').join(', ');
  const statement = file.prepare(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${places})`,
  );
  return (row: Row) => statement.run(...columns.map((name) => row[name]));
};

/** The words of the records, made beforehand: the yardstick is the writing alone. */
const wordsToWrite = (rows: ReadonlyMap<Table, readonly Row[]>): [number, string][] => {
  const records = rows.get('record') ?? [];
  const titles = new Map(records.map(({ key, title }) => [key, title]));
  const texts = new Map(
    records.map(({ key, title, account_key }) => [key, [title, titles.get(account_key ?? null)]]),
  );
  for (const { key, job_title } of rows.get('contact') ?? []) texts.get(key ?? null)?.push(job_title);
  for (const { contact_key, shown } of rows.get('contact_identity') ?? [])
    texts.get(contact_key ?? null)?.push(shown);
  return records.map(({ key, owner_key }) => [
    Number(key),
    tokensOf((texts.get(key ?? null) ?? []).join(' '), 'cl', Number(owner_key)),
  ]);
};

/** About as many rows in one transaction as the program puts there. */
const PARTS_OF = 200;

/**
 * Parses the file and writes the same rows by prepared statements, in as many transactions as the program has chunks;
 * answers how long it took, in ms.
 */
export const bareImport = (path: string, csv: string, rows: ReadonlyMap<Table, readonly Row[]>): number => {
  const file = openSqliteFile(path, { readonly: false });
  const search = file.prepare('insert into record_search (rowid, words) values (?, ?)');
  const inserts = TABLES.flatMap((table) => {
    const of = rows.get(table) ?? [];
    const [sample] = of;
    if (sample === undefined) return [];
    const insert = inserter(file, table, sample);
    return of.map((row) => () => insert(row));
  });
  const words = wordsToWrite(rows).map((values) => () => search.run(...values));
  // Table by table: what others point at is there before them.
  const all = [...inserts, ...words];
  const atOnce = Math.ceil(all.length / Math.max(1, Math.ceil(csv.split('\n').length / PARTS_OF)));

  const begun = performance.now();
  parse(csv, { columns: true });
  for (let i = 0; i < all.length; i += atOnce) {
    file.transaction(() => {
      for (const insert of all.slice(i, i + atOnce)) insert();
    })();
  }
  const ms = performance.now() - begun;
  file.close();
  return ms;
};
