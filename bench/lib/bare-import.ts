import { parse } from 'csv-parse/sync';
import type { Engine, Location } from '../../apps/bff/src/platform/db/open.ts';
import { tokensOf } from '../../apps/bff/src/platform/search/tokens.ts';
import { openRaw, type Raw, type Row, type Value } from './raw.ts';

/** Tables an import writes, parents first. */
const TABLES = [
  'tag',
  'record',
  'account',
  'contact',
  'contact_identity',
  'employment',
  'tagged',
  'operation_change',
  'timeline_entry',
  'timeline_link',
  'timeline_count',
] as const;
type Table = (typeof TABLES)[number];

type Marks = Readonly<Record<Table, number>>;

/** By what rows that are new are told: those of a table come after the last key there was, and in order of it. */
const AFTER = 'key > ? order by key';
const NEW: Readonly<Record<Table, string>> = {
  tag: AFTER,
  record: AFTER,
  account: AFTER,
  contact: AFTER,
  contact_identity: AFTER,
  employment: AFTER,
  tagged: AFTER,
  operation_change: AFTER,
  timeline_entry: AFTER,
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
export const marksOf = async (location: Location): Promise<Marks> => {
  const raw = openRaw(location, 'read');
  const marks = {} as Record<Table, number>;
  for (const table of TABLES) {
    const [row] = await raw.prepare(LAST[table] ?? `select max(key) as n from ${table}`)([]);
    marks[table] = Number(row?.['n'] ?? 0);
  }
  await raw.close();
  return marks;
};

/** What an import wrote, as rows to be written again, in so many parts as there were transactions. */
export const rowsSince = async (
  location: Location,
  marks: Marks,
): Promise<ReadonlyMap<Table, readonly Row[]>> => {
  const raw = openRaw(location, 'read');
  const rows = new Map<Table, readonly Row[]>();
  for (const table of TABLES)
    rows.set(table, await raw.prepare(`select * from ${table} where ${NEW[table]}`)([marks[table]]));
  await raw.close();
  return rows;
};

/** A file takes rows one by one as fast as many at once; a server that is asked for each would mostly be waited for. */
const AT_ONCE: Readonly<Record<Engine, number>> = { sqlite: 1, postgres: 64 };

type Write = () => Promise<unknown>;

/** What is to be done to insert these rows, all with the same columns. */
const insertsOf = (raw: Raw, into: string, place: string, rows: readonly (readonly Value[])[]): Write[] => {
  const statementOf = (count: number) =>
    raw.prepare(`insert into ${into} values ${Array.from({ length: count }, () => place).join(', ')}`);
  const most = AT_ONCE[raw.engine];
  const [many, rest] = [statementOf(most), statementOf(Math.max(1, rows.length % most))];
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, i) => {
    const some = rows.slice(i * most, (i + 1) * most);
    const values = some.flat();
    return () => (some.length === most ? many : rest)(values);
  });
};

const insertsInto = (raw: Raw, table: Table, rows: readonly Row[]): Write[] => {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return [];
  const names = columns.map((name) => `"${name}"`).join(', ');
  const place = `(${columns.map(() => '?').join(', ')})`;
  const values = rows.map((row) => columns.map((name) => row[name] ?? null));
  return insertsOf(raw, `${table} (${names})`, place, values);
};

const WORDS: Readonly<Record<Engine, { into: string; place: string }>> = {
  sqlite: { into: 'record_search (rowid, words)', place: '(?, ?)' },
  postgres: {
    into: 'record_search (key, words)',
    place: `(?, array_to_tsvector(string_to_array(?, ' ')))`,
  },
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

/** About as many rows of the file in one transaction as the program puts there. */
const PARTS_OF = 200;

/** By what a row is told to be about a record; rows of other tables come evenly, in their order. */
const ABOUT: Readonly<Partial<Record<Table, string>>> = {
  record: 'key',
  account: 'key',
  contact: 'key',
  contact_identity: 'contact_key',
  employment: 'contact_key',
  tagged: 'record_key',
  timeline_count: 'record_key',
};

/**
 * The rows as the program writes them: in each part some records with all that is about them. Table by table, every
 * page of an index would be written once, which nobody can do who reads a file from its beginning.
 */
const inParts = (rows: ReadonlyMap<Table, readonly Row[]>, parts: number): Map<Table, Row[]>[] => {
  const records = rows.get('record') ?? [];
  const partOf = new Map(records.map(({ key }, i) => [key, Math.floor((i * parts) / records.length)]));
  const all = Array.from({ length: parts }, () => new Map<Table, Row[]>());
  for (const [table, those] of rows) {
    const about = ABOUT[table];
    for (const [i, row] of those.entries()) {
      const evenly = table === 'tag' ? 0 : Math.floor((i * parts) / those.length);
      const part = all[about === undefined ? evenly : (partOf.get(row[about] ?? null) ?? 0)];
      part?.set(table, [...(part.get(table) ?? []), row]);
    }
  }
  return all;
};

/**
 * Parses the file and writes the same rows by prepared statements, in as many transactions as the program has chunks;
 * answers how long it took, in ms.
 */
export const bareImport = async (
  location: Location,
  csv: string,
  rows: ReadonlyMap<Table, readonly Row[]>,
): Promise<number> => {
  const raw = openRaw(location, 'write');
  const { into, place } = WORDS[raw.engine];
  const words = new Map(wordsToWrite(rows));
  // What others point at is there before them.
  const parts = inParts(rows, Math.ceil(csv.split('\n').length / PARTS_OF)).map((part) => [
    ...TABLES.flatMap((table) => insertsInto(raw, table, part.get(table) ?? [])),
    ...insertsOf(
      raw,
      into,
      place,
      (part.get('record') ?? []).map(({ key }) => [Number(key), words.get(Number(key)) ?? '']),
    ),
  ]);

  const begun = performance.now();
  parse(csv, { columns: true });
  for (const writes of parts) {
    await raw.transaction(async () => {
      for (const write of writes) await write();
    });
  }
  const ms = performance.now() - begun;
  await raw.close();
  return ms;
};
