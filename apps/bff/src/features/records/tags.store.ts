import type { Selectable } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Reader } from '../../platform/db/open.ts';
import type { TagTable } from '../../platform/db/record-tables.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { fold } from '../../platform/search/words.ts';

export type TagEntity = Selectable<TagTable>;

/** What tags are told apart by: "VIP" and "vip" are one. */
export const tagIdentity = (name: string): string => fold(name).replace(/\s+/g, ' ').trim();

export const findTagByIdentity = (db: Reader, identity: string): Promise<TagEntity | undefined> =>
  db.selectFrom('tag').selectAll().where('identity', '=', identity).executeTakeFirst();

/** Tags beginning with the text, in order; those of no record are left out. */
export const findTags = (db: Reader, text: string, limit: number): Promise<TagEntity[]> => {
  const from = tagIdentity(text);
  return db
    .selectFrom('tag')
    .selectAll()
    .where('identity', '>=', from)
    .where('identity', '<', `${from}\u{10FFFF}`)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('record_tag').select('key').whereRef('record_tag.tag_key', '=', 'tag.key')),
    )
    .orderBy('identity')
    .limit(limit)
    .execute();
};

/** The names of the tags of records, in order. */
export const findTagNames = async (
  db: Reader,
  recordKeys: readonly number[],
): Promise<ReadonlyMap<number, string[]>> => {
  const names = new Map<number, string[]>();
  if (recordKeys.length === 0) return names;
  const rows = await db
    .selectFrom('record_tag')
    .innerJoin('tag', 'tag.key', 'record_tag.tag_key')
    .select(['record_tag.record_key', 'tag.name'])
    .where('record_tag.record_key', 'in', recordKeys)
    .orderBy('tag.identity')
    .execute();
  for (const { record_key, name } of rows) names.set(record_key, [...(names.get(record_key) ?? []), name]);
  return names;
};

const findOrMake = async (op: Operation, name: string): Promise<number> => {
  const identity = tagIdentity(name);
  const known = await findTagByIdentity(op.db, identity);
  return (known ?? (await op.insert('tag', { id: newId(), name: name.trim(), identity }))).key;
};

/** Gives a record these tags and no others; a name not known yet becomes a tag. */
export const writeTags = async (
  op: Operation,
  recordKey: number,
  names: readonly string[],
): Promise<void> => {
  const wanted = new Set<number>();
  for (const name of names) if (tagIdentity(name) !== '') wanted.add(await findOrMake(op, name));
  const there = await op.db
    .selectFrom('record_tag')
    .selectAll()
    .where('record_key', '=', recordKey)
    .execute();
  for (const row of there) if (!wanted.delete(row.tag_key)) await op.remove('record_tag', row);
  await op.insertMany(
    'record_tag',
    [...wanted].map((tag_key) => ({ record_key: recordKey, tag_key })),
  );
};
