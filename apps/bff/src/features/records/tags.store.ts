import type { Selectable } from 'kysely';
import { v7 as newId } from 'uuid';
import { hotReadIn } from '../../platform/db/hot.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { TagTable } from '../../platform/db/record-tables.ts';
import type { HeldBy } from '../../platform/fields/custom-values.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { tagIdentity } from '../../platform/search/tag-identity.ts';

export type TagEntity = Selectable<TagTable>;

type Names = readonly string[];

/** Those there are, and these beside them. */
export const withTags =
  (coming: Names) =>
  (there: Names): Names => [...there, ...coming];

/** Those there are, but for these. */
export const withoutTags = (going: Names): ((there: Names) => Names) => {
  const gone = new Set(going.map(tagIdentity));
  return (there) => there.filter((name) => !gone.has(tagIdentity(name)));
};

export const findTagByIdentity = (db: Reader, identity: string): Promise<TagEntity | undefined> =>
  db.selectFrom('tag').selectAll().where('identity', '=', identity).executeTakeFirst();

/** Tags beginning with the text, in order; those that nothing bears are left out. */
export const findTags = (db: Reader, text: string, limit: number): Promise<TagEntity[]> => {
  const from = tagIdentity(text);
  return db
    .selectFrom('tag')
    .selectAll()
    .where('identity', '>=', from)
    .where('identity', '<', `${from}\u{10FFFF}`)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('tagged').select('key').whereRef('tagged.tag_key', '=', 'tag.key')),
    )
    .orderBy('identity')
    .limit(limit)
    .execute();
};

/** Names with what bears them, in the order of the names. */
const selectNames = (db: Reader) =>
  db
    .selectFrom('tagged')
    .innerJoin('tag', 'tag.key', 'tagged.tag_key')
    .select(['tagged.record_key', 'tagged.activity_key', 'tag.name'])
    .orderBy('tag.identity');

const readNames = {
  record_key: hotReadIn((db, keys) => selectNames(db).where('tagged.record_key', 'in', keys)),
  activity_key: hotReadIn((db, keys) => selectNames(db).where('tagged.activity_key', 'in', keys)),
} as const;

/** The names of the tags of records or activities, in order. */
export const findTagNames = async (
  db: Reader,
  keys: readonly number[],
  by: HeldBy = 'record_key',
): Promise<ReadonlyMap<number, string[]>> => {
  const rows = Map.groupBy(await readNames[by](db, keys), (row) => row[by] ?? 0);
  return new Map([...rows].map(([key, own]) => [key, own.map(({ name }) => name)]));
};

/** The names of the tags of one activity, in order. */
export const findTagNamesOf = async (db: Reader, activityKey: number): Promise<string[]> =>
  (await findTagNames(db, [activityKey], 'activity_key')).get(activityKey) ?? [];

const findOrMake = async (op: Operation, name: string): Promise<number> => {
  const identity = tagIdentity(name);
  const known = await findTagByIdentity(op.db, identity);
  return (known ?? (await op.insert('tag', { id: newId(), name: name.trim(), identity }))).key;
};

/** A row that says that something bears a tag. */
export const taggedRow = (key: number, tagKey: number, by: HeldBy = 'record_key') => ({
  record_key: by === 'record_key' ? key : null,
  activity_key: by === 'activity_key' ? key : null,
  tag_key: tagKey,
});

/** Gives a record or an activity these tags and no others; a name not known yet becomes a tag. */
export const writeTags = async (
  op: Operation,
  key: number,
  names: readonly string[],
  by: HeldBy = 'record_key',
): Promise<void> => {
  const wanted = new Set<number>();
  for (const name of names) if (tagIdentity(name) !== '') wanted.add(await findOrMake(op, name));
  const there = await op.db.selectFrom('tagged').selectAll().where(by, '=', key).execute();
  for (const row of there) if (!wanted.delete(row.tag_key)) await op.remove('tagged', row);
  await op.insertMany(
    'tagged',
    [...wanted].map((tagKey) => taggedRow(key, tagKey, by)),
  );
};

/** What tags an activity has another one has as well, which has none yet. */
export const copyTags = async (op: Operation, fromKey: number, toKey: number): Promise<void> => {
  const there = await op.db
    .selectFrom('tagged')
    .select('tag_key')
    .where('activity_key', '=', fromKey)
    .orderBy('key')
    .execute();
  await op.insertMany(
    'tagged',
    there.map(({ tag_key }) => taggedRow(toKey, tag_key, 'activity_key')),
  );
};
