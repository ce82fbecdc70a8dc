import type { ThingNoun } from '@daybook/shared/imports/import-noun';
import { isPlainType } from '@daybook/shared/records/plain-record.rules';
import type { Reader } from '../../platform/db/open.ts';
import { accountFor, findAccountsNamed } from './companies.ts';
import type { Links } from './find-links.ts';
import type { ImportWork } from './import-work.ts';
import {
  findActivitiesByIds,
  findIdentitiesOf,
  findImported,
  findRecordsByIds,
  type ImportedThing,
} from './imported.store.ts';
import { namedAtAccount } from './named-at-account.ts';
import { plainNamed } from './plain-things.ts';
import type { IncomingThing } from './thing-reader.ts';

export interface KnownThing {
  readonly key: number;
  readonly trashed: boolean;
}

/** Tells what a row stands for among what is here. */
export type FindKnown = (row: IncomingThing, links: Links) => KnownThing | undefined;

export const thingOf = (noun: ThingNoun): ImportedThing => (noun === 'note' ? 'activity' : noun);

const sourceOf = (identity: string): string => identity.slice(0, identity.indexOf(':'));

/** Two ids of one product are two things, whatever they are called. */
export const contradicts = (row: IncomingThing, identities: readonly string[]): boolean =>
  row.isExternal &&
  !identities.includes(row.identity) &&
  identities.some((other) => sourceOf(other) === sourceOf(row.identity));

const ownIds = (rows: readonly IncomingThing[]): string[] => rows.flatMap(({ ownId }) => ownId ?? []);

/** By its id in Daybook, where the file is an export of it. */
const findOwn = async (db: Reader, thing: ImportedThing, rows: readonly IncomingThing[]) => {
  if (thing === 'activity') {
    const found = await findActivitiesByIds(db, ownIds(rows));
    return new Map(found.map(({ id, key, status }) => [id, { key, trashed: status === 'trashed' }]));
  }
  const found = await findRecordsByIds(db, ownIds(rows));
  return new Map(
    found
      .filter(({ type }) => type === thing)
      .map(({ id, key, state }) => [id, { key, trashed: state === 'trashed' }]),
  );
};

const accountsNamed = async (db: Reader, { naming }: ImportWork, rows: readonly IncomingThing[]) => {
  const byFold = await findAccountsNamed(
    db,
    rows.map(({ name }) => name),
  );
  return (row: IncomingThing): number[] => {
    const account = accountFor(naming, row.name, byFold);
    return account === undefined ? [] : [account.key];
  };
};

type FindNamed = (row: IncomingThing, links: Links) => number[];

const namedAs = async (
  db: Reader,
  work: ImportWork,
  thing: ImportedThing,
  rows: readonly IncomingThing[],
): Promise<FindNamed> => {
  if (thing === 'activity') return () => [];
  if (thing === 'account') return accountsNamed(db, work, rows);
  return isPlainType(thing) ? plainNamed(db, thing, rows) : (await namedAtAccount(db, thing, rows)).keysOf;
};

/** What rows with their links may stand for: by id, or else accounts by name, and all others by name and account. */
export const findKnownThings = async (
  db: Reader,
  work: ImportWork,
  noun: ThingNoun,
  links: ReadonlyMap<IncomingThing, Links>,
): Promise<FindKnown> => {
  const rows = [...links.keys()];
  const thing = thingOf(noun);
  const imported = new Map(
    (await findImported(db, thing, [...new Set(rows.map(({ identity }) => identity))])).map((one) => [
      one.identity,
      one,
    ]),
  );
  const own = await findOwn(db, thing, rows);
  const byName = await namedAs(db, work, thing, rows);
  const candidates = [...new Set([...links].flatMap(([row, linked]) => byName(row, linked)))];
  const identities = thing === 'activity' ? new Map() : await findIdentitiesOf(db, candidates);
  return (row, linked) => {
    const known = imported.get(row.identity) ?? own.get(row.ownId ?? '');
    if (known !== undefined) return known;
    const key = byName(row, linked).find((one) => !contradicts(row, identities.get(one) ?? []));
    return key === undefined ? undefined : { key, trashed: false };
  };
};
