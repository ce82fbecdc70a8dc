import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findMigrations, migrate, NewerSchemaError } from '../src/platform/db/migrate.ts';
import { type Db, openDb } from '../src/platform/db/open.ts';
import type { JournalTable } from '../src/platform/operation/journal-table.ts';
import { specs } from '../src/specs.ts';
import { freshLocation, TEST_ENGINE, testApp } from '../src/testing/test-app.ts';
import { type Column, describeSchema, foreignKeysOf, type Tables, tablesOf } from './schema-of.ts';

const app = testApp();

/** The names of the migrations there are, in order. */
const written = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();

/** An empty database, and another way in. */
const withDatabases = async (use: (one: Db, other: Db) => Promise<void>): Promise<void> => {
  const { location, remove } = await freshLocation();
  const dbs = [openDb(location), openDb(location)] as const;
  try {
    await use(...dbs);
  } finally {
    for (const db of dbs) await db.close();
    await remove();
  }
};

test('the schema is the one in the snapshot of its engine', async () => {
  const file = join(import.meta.dirname, `schema.${TEST_ENGINE}.sql`);
  await expect(await describeSchema(app.current.deps.db)).toMatchFileSnapshot(file);
});

test('a database that is up to date is left as it is, and processes that start at once do not get in each other’s way', async () => {
  await withDatabases(async (one, other) => {
    expect(await findMigrations(one)).toEqual([]);
    // SQLite lets one process in at a time.
    await Promise.all(
      TEST_ENGINE === 'postgres' ? [migrate(one), migrate(other), migrate(other)] : [migrate(one)],
    );
    const before = await describeSchema(one);
    expect(before).toBe(await describeSchema(app.current.deps.db));
    await migrate(other);
    expect(await describeSchema(other)).toBe(before);
    expect(await findMigrations(one)).toEqual(written());
  });
});

test('a database that a newer version has changed is refused and not touched', async () => {
  await withDatabases(async (db) => {
    await migrate(db);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', 'later')`.execute(
      db.write,
    );
    const before = await describeSchema(db);
    await expect(migrate(db)).rejects.toThrow(NewerSchemaError);
    expect(await describeSchema(db)).toBe(before);
  });
});

/** The interfaces of the tables as they are written in the sources: types leave nothing to compare at run time. */
const declared = (): Tables => {
  const folder = join(import.meta.dirname, '../src/platform/db');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('-tables.ts'))
    .map(read)
    .join('\n');
  const bodyOf = (name: string) => new RegExp(`interface ${name} \\{(.*?)\\n\\}`, 's').exec(text)?.[1] ?? '';
  const database = /interface Database \{(.*?)\n\}/s.exec(read('schema.ts'))?.[1] ?? '';
  return Object.fromEntries(
    [...database.matchAll(/(\w+): (\w+);/g)].map(([, table = '', name = '']) => [
      table,
      Object.fromEntries(
        [...bodyOf(name).matchAll(/^\s+(\w+): (.+);$/gm)].map(([, column = '', type = '']) => [
          column,
          columnOf(type),
        ]),
      ),
    ]),
  );
};

const columnOf = (type: string): Column => ({
  type: type.includes('Uint8Array') ? 'bytes' : type.includes('number') ? 'number' : 'string',
  isNullable: type.includes('| null'),
  hasDefault: type.startsWith('Generated<'),
});

const isSearch = (table: string): boolean => table.endsWith('_search');

test('the query builder sees every table and column there is, as it is', async () => {
  const there = await tablesOf(app.current.deps.db);
  const seen = declared();
  expect(Object.keys(seen).sort()).toEqual(Object.keys(there).sort());
  // The index of words has another form on each engine.
  for (const [table, columns] of Object.entries(seen))
    if (!isSearch(table)) expect({ [table]: columns }).toEqual({ [table]: there[table] });
});

test('what an undo knows of who points at whom is what the database enforces', async () => {
  for (const table of Object.keys(specs) as JournalTable[]) {
    const keys = Object.entries(await foreignKeysOf(app.current.deps.db, table));
    const journalled = Object.fromEntries(keys.filter(([, to]) => to in specs));
    expect({ [table]: specs[table].refersTo }).toEqual({ [table]: journalled });
  }
});

if (TEST_ENGINE === 'sqlite')
  test('what reads cannot write', async () => {
    await expect(sql`update job set kind = 'x'`.execute(app.current.deps.db.read)).rejects.toThrow(
      'attempt to write a readonly database',
    );
  });
else
  test('every text is compared by code point', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'
        and table_name not like 'kysely_%'`.execute(app.current.deps.db.read);
    expect(rows).toEqual([]);
  });
