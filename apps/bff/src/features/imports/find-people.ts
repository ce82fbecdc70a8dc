import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import type { Reader } from '../../platform/db/open.ts';
import { findIdentities } from '../contacts/identities.store.ts';
import { findSuppressed } from '../erasing/suppression.store.ts';
import { readContactsByKey } from './contacts-by-key.ts';

import { findByNameAlone, findByPhoneAndName, findHolders, findNotes, type Holder } from './holders.store.ts';
import { findRecordsByIds } from './imported.store.ts';
import { isIdentified, knownPerson, type Person } from './person.ts';
import type { Incoming } from './person-reader.ts';

export interface Found {
  readonly people: readonly Person[];
  /** What somebody in the trash is known by, as `kind identity`. */
  readonly trashed: ReadonlySet<string>;
  /** What somebody who was erased for good was known by, likewise. */
  readonly erased: ReadonlySet<string>;
}

const all = (rows: readonly Incoming[], pick: (row: Incoming) => readonly string[]): string[] => [
  ...new Set(rows.flatMap(pick)),
];

const identitiesOf = ({ keys }: Incoming): string[] => [
  ...keys.emails,
  ...keys.linkedin,
  ...keys.externalIds,
  ...keys.fingerprints,
];

/** Everything the rows give somebody to be known by. */
const identified = (rows: readonly Incoming[]) =>
  rows.flatMap(({ keys }) => {
    const of = (kind: string, identities: readonly string[]) =>
      identities.map((identity) => ({ kind, identity }));
    return [
      ...of('email', keys.emails),
      ...of('linkedin', keys.linkedin),
      ...of('external', keys.externalIds),
      ...of('fingerprint', keys.fingerprints),
    ];
  });

/** Contacts whose name, phone and company may be those of a row, whatever else they are known by. */
const findAlike = async (db: Reader, rows: readonly Incoming[]): Promise<number[]> => {
  const named = rows.filter(({ keys }) => keys.fingerprints.length > 0);
  const names = (of: readonly Incoming[]) => all(of, ({ keys }) => [foldPersonName(keys.name)]);
  const called = named.filter(({ values }) => values.phone.length > 0);
  const alone = named.filter(({ values, keys }) => values.phone.length === 0 && !isIdentified(keys));
  return [
    ...(await findByPhoneAndName(
      db,
      all(called, ({ values }) => values.phone),
      names(called),
    )),
    ...(await findByNameAlone(db, names(alone))),
  ];
};

const OWN = 'daybook:';

/** Contacts that an export of Daybook names by their ids here. */
const findOwnPeople = async (db: Reader, rows: readonly Incoming[]): Promise<Holder[]> => {
  const ids = all(rows, ({ keys }) => keys.externalIds)
    .filter((identity) => identity.startsWith(OWN))
    .map((identity) => identity.slice(OWN.length));
  return (await findRecordsByIds(db, ids))
    .filter(({ type }) => type === 'contact')
    .map(({ id, key, state }) => ({
      contactKey: key,
      kind: 'external',
      identity: `${OWN}${id}`,
      trashed: state === 'trashed',
    }));
};

/** Everybody whom one of these rows may be about, the oldest first. */
export const findPeople = async (db: Reader, rows: readonly Incoming[]): Promise<Found> => {
  const holders = await findHolders(db, all(rows, identitiesOf));
  const own = await findOwnPeople(db, rows);
  const inUse = [...holders.filter(({ trashed }) => !trashed), ...own.filter(({ trashed }) => !trashed)].map(
    ({ contactKey }) => contactKey,
  );
  const keys = [...new Set([...inUse, ...(await findAlike(db, rows))])].sort((a, b) => a - b);
  const erased = await findSuppressed(db, identified(rows));
  const trashed = [...holders, ...own].filter((holder) => holder.trashed);
  return {
    people: await readPeople(db, keys),
    erased,
    trashed: new Set(trashed.map(({ kind, identity }) => `${kind} ${identity}`)),
  };
};

const readPeople = async (db: Reader, keys: readonly number[]): Promise<Person[]> => {
  if (keys.length === 0) return [];
  const contacts = await readContactsByKey(db, keys);
  const identities = Map.groupBy(await findIdentities(db, keys), (row) => row.contact_key);
  const notes = await findNotes(db, keys);
  return keys.flatMap((key) => {
    const contact = contacts.get(key);
    if (contact === undefined) return [];
    return knownPerson(key, contact, identities.get(key) ?? [], notes.get(key) ?? new Set());
  });
};
