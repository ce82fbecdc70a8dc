import type { Marks } from '@daybook/shared/records/erased-text.rules';
import type { Reader } from '../../platform/db/open.ts';
import { pointsAt } from './erase-texts.store.ts';

const text = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

/** What the journal says a row has been before. */
const pastOf = async (
  db: Reader,
  table: 'record' | 'contact' | 'contact_identity',
  keys: readonly number[],
): Promise<Record<string, unknown>[]> => {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('operation_change')
    .select(['before', 'after'])
    .where('table_name', '=', table)
    .where('row_key', 'in', keys)
    .execute();
  return rows.flatMap(({ before, after }) => [JSON.parse(before), JSON.parse(after)]);
};

/** Identities the person had at some time: their rows, or what the journal keeps of those that went. */
const findIdentityKeys = async (db: Reader, keys: readonly number[]): Promise<number[]> => {
  const rows = await db
    .selectFrom('operation_change')
    .select('row_key')
    .distinct()
    .where('table_name', '=', 'contact_identity')
    .where(({ or }) => or(keys.map((key) => pointsAt('contact_key', key))))
    .execute();
  const standing = await db
    .selectFrom('contact_identity')
    .select('key')
    .where('contact_key', 'in', keys)
    .execute();
  return [...new Set([...rows.map(({ row_key }) => row_key), ...standing.map(({ key }) => key)])];
};

export interface Identified {
  readonly kind: string;
  readonly identity: string;
}

export interface Known {
  readonly names: string[];
  readonly firsts: string[];
  readonly lasts: string[];
  readonly addresses: string[];
  readonly phones: string[];
  readonly identities: Identified[];
}

const isPhone = (kind: unknown): boolean => kind === 'phone' || kind === 'fingerprint';

/** Everything the person was known by, now and before, also as those who were merged into them. */
export const findKnown = async (db: Reader, family: readonly number[]): Promise<Known> => {
  const record = await db.selectFrom('record').select('title').where('key', 'in', family).execute();
  const contact = await db
    .selectFrom('contact')
    .select(['first_name', 'last_name'])
    .where('key', 'in', family)
    .execute();
  const keys = await findIdentityKeys(db, family);
  const standing = await db
    .selectFrom('contact_identity')
    .select(['kind', 'identity', 'shown'])
    .where('contact_key', 'in', family)
    .execute();
  const identities = [...standing, ...(await pastOf(db, 'contact_identity', keys))];
  const parts = [...contact, ...(await pastOf(db, 'contact', family))];
  const titles = [...record, ...(await pastOf(db, 'record', family))];
  const shown = (wanted: (kind: unknown) => boolean) =>
    identities.flatMap((row) => (wanted(row.kind) ? [...text(row.shown), ...text(row.identity)] : []));
  return {
    names: titles.flatMap(({ title }) => text(title)),
    firsts: parts.flatMap((row) => text(row['first_name'])),
    lasts: parts.flatMap((row) => text(row['last_name'])),
    addresses: shown((kind) => !isPhone(kind)),
    phones: shown(isPhone),
    identities: identities.flatMap(({ kind, identity }) =>
      typeof kind === 'string' && typeof identity === 'string' ? [{ kind, identity }] : [],
    ),
  };
};

/** Names that somebody or something else has as well: they would be scrubbed out of what is about those. */
const findShared = async (
  db: Reader,
  names: readonly string[],
  family: readonly number[],
): Promise<Set<string>> => {
  if (names.length === 0) return new Set();
  const records = await db
    .selectFrom('record')
    .select('title as name')
    .where('title', 'in', names)
    .where('key', 'not in', family)
    .execute();
  const users = await db.selectFrom('users').select('name').where('name', 'in', names).execute();
  return new Set([...records, ...users].map(({ name }) => name));
};

/** The texts the person is recognised by. */
export const findMarks = async (db: Reader, family: readonly number[], known: Known): Promise<Marks> => {
  const { names, firsts, lasts, addresses, phones } = known;
  const shared = await findShared(db, names, family);
  // One word may be anything; a full name is a person's.
  const isOwn = (name: string): boolean => /\S\s+\S/.test(name) && !shared.has(name);
  return {
    unique: [...new Set([...names.filter(isOwn), ...addresses])],
    near: [...new Set([...names, ...firsts, ...lasts, ...phones])],
  };
};
