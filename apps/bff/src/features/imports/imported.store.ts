import type { RecordNoun } from '@daybook/shared/imports/import-noun';
import { sql } from 'kysely';
import { padded, readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';

/** The things that are known by what other products call them; people have identities of their own. */
export type ImportedThing = RecordNoun | 'activity';

export interface Imported {
  readonly identity: string;
  /** Of the record or activity. */
  readonly key: number;
  readonly trashed: boolean;
}

export const findImportedOwner = (
  db: Reader,
  thing: string,
  identity: string,
): Promise<{ key: number } | undefined> =>
  db
    .selectFrom('imported')
    .select('key')
    .where('thing', '=', thing)
    .where('identity', '=', identity)
    .executeTakeFirst();

/** What is known by one of these identities, in use or in the trash. */
export const findImported = async (
  db: Reader,
  thing: ImportedThing,
  identities: readonly string[],
): Promise<Imported[]> => {
  const rows = await readMany(db, `imported ${thing}`, identities, (some) =>
    db
      .selectFrom('imported')
      .leftJoin('record', 'record.key', 'imported.record_key')
      .leftJoin('activity', 'activity.key', 'imported.activity_key')
      .select([
        'imported.identity',
        'imported.record_key',
        'imported.activity_key',
        'record.state',
        'activity.status',
      ])
      .where('imported.thing', '=', sql.lit(thing))
      .where('imported.identity', 'in', some),
  );
  return rows.map(({ identity, record_key, activity_key, state, status }) => ({
    identity,
    key: record_key ?? activity_key ?? 0,
    trashed: state === 'trashed' || status === 'trashed',
  }));
};

/** Everything that these records are known by. */
export const findIdentitiesOf = async (
  db: Reader,
  recordKeys: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> => {
  if (recordKeys.length === 0) return new Map();
  const rows = await db
    .selectFrom('imported')
    .select(['record_key', 'identity'])
    .where('record_key', 'in', padded(recordKeys))
    .execute();
  const byRecord = Map.groupBy(rows, ({ record_key }) => record_key ?? 0);
  return new Map([...byRecord].map(([key, of]) => [key, [...new Set(of.map(({ identity }) => identity))]]));
};

export interface NamedRecord {
  readonly key: number;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly sort_title: string;
  readonly account_key: number | null;
  readonly state: string;
}

const COLUMNS = ['key', 'type', 'title', 'sort_title', 'account_key', 'state'] as const;

/** Records by their public ids, wherever they are; under that of one that was merged, what it is part of now. */
export const findRecordsByIds = (db: Reader, ids: readonly string[]): Promise<NamedRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('record as was')
        .innerJoin('record', (join) =>
          join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`),
        )
        .select(['was.id', ...COLUMNS.map((column) => `record.${column}` as const)])
        .where('was.id', 'in', padded(ids))
        .execute();

/** Keys of records of a type by their public ids, of those that are in use. */
export const findUsedByIds = async (
  db: Reader,
  type: RecordNoun | 'contact',
  ids: readonly string[],
): Promise<(readonly [id: string, key: number])[]> =>
  (await findRecordsByIds(db, ids))
    .filter((record) => record.type === type && record.state !== 'trashed')
    .map(({ id, key }) => [id, key] as const);

export const findRecordsByKeys = (db: Reader, keys: readonly number[]): Promise<NamedRecord[]> =>
  keys.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('record')
        .select(['id', ...COLUMNS])
        .where('key', 'in', padded(keys))
        .execute();

/** Records of a type in use of these names, the oldest first. */
export const findRecordsNamed = (
  db: Reader,
  type: RecordNoun,
  sortTitles: readonly string[],
): Promise<NamedRecord[]> =>
  sortTitles.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('record')
        .select(['id', ...COLUMNS])
        .where('type', '=', type)
        .where('state', 'in', ['live', 'archived'])
        .where('sort_title', 'in', padded(sortTitles))
        .orderBy('key')
        .execute();

/** Activities by their public ids, wherever they are. */
export const findActivitiesByIds = (db: Reader, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('activity').select(['key', 'id', 'status']).where('id', 'in', padded(ids)).execute();

/** Contacts in use of these folded names, the oldest first; those that were merged once, as what they are part of. */
export const findContactsNamed = async (db: Reader, foldedNames: readonly string[]) => {
  if (foldedNames.length === 0) return [];
  const rows = await db
    .selectFrom('contact')
    .innerJoin('record as was', 'was.key', 'contact.key')
    .innerJoin('record', (join) => join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`))
    .select(['record.key', 'contact.folded_name', 'record.account_key'])
    .where('contact.folded_name', 'in', padded(foldedNames))
    .where('record.state', '<>', 'trashed')
    .orderBy('contact.key')
    .limit(2000)
    .execute();
  const once = new Map(rows.map((row) => [`${row.key} ${row.folded_name}`, row]));
  return [...once.values()];
};
