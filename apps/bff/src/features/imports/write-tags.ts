import { v7 as newId } from 'uuid';
import type { HeldBy } from '../../platform/fields/custom-values.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { tagIdentity } from '../../platform/search/tag-identity.ts';
import { taggedRow } from '../records/tags.store.ts';
import { findTagsByIdentity } from './tags-by-identity.store.ts';

/** What has tags, and is to have some more. */
export interface Tagged {
  readonly id: string;
  readonly before: { readonly tags: readonly string[] } | null;
  readonly values: { readonly tags: readonly string[] };
}

/** The tags that something does not have yet, by what tells tags apart. */
export const newTags = ({ before, values }: Tagged): ReadonlyMap<string, string> => {
  const there = new Set(before?.tags.map(tagIdentity));
  return new Map(
    values.tags.flatMap((name) => {
      const identity = tagIdentity(name);
      return identity === '' || there.has(identity) ? [] : [[identity, name.trim()] as const];
    }),
  );
};

const findOrMake = async (
  op: Operation,
  wanted: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number>> => {
  const keys = new Map(
    (await findTagsByIdentity(op.db, [...wanted.keys()])).map(({ identity, key }) => [identity, key]),
  );
  const missing = [...wanted].filter(([identity]) => !keys.has(identity));
  const made = await op.insertMany(
    'tag',
    missing.map(([identity, name]) => ({ id: newId(), name, identity })),
  );
  for (const { identity, key } of made) keys.set(identity, key);
  return keys;
};

/** Gives people, records or activities the tags of their rows beside those they have. */
export const writeNewTags = async (
  op: Operation,
  things: readonly Tagged[],
  keys: ReadonlyMap<string, number>,
  by: HeldBy = 'record_key',
): Promise<void> => {
  const wanted = things.map((thing) => ({ key: keys.get(thing.id) ?? 0, tags: newTags(thing) }));
  const all = new Map(wanted.flatMap(({ tags }) => [...tags]));
  if (all.size === 0) return;
  const tagKeys = await findOrMake(op, all);
  await op.insertMany(
    'tagged',
    wanted.flatMap(({ key, tags }) =>
      [...tags.keys()].map((identity) => taggedRow(key, tagKeys.get(identity) ?? 0, by)),
    ),
  );
};
