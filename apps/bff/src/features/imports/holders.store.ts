import { sql } from 'kysely';
import { padded, readMany } from '../../platform/db/many.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { IdentityKind } from '../contacts/identities.store.ts';

export interface Holder {
  readonly contactKey: number;
  readonly kind: IdentityKind;
  readonly identity: string;
  readonly trashed: boolean;
}

const AT_ONCE = 1000;

const inParts = async <T, R>(all: readonly T[], find: (part: readonly T[]) => Promise<R[]>): Promise<R[]> => {
  const found: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE)
    found.push(...(await find(padded(all.slice(at, at + AT_ONCE)))));
  return found;
};

/** Who has these identities, whatever their kind, in use or in the trash; the oldest first. */
export const findHolders = async (db: Reader, identities: readonly string[]): Promise<Holder[]> => {
  const kinds = [sql.lit('email'), sql.lit('linkedin'), sql.lit('external'), sql.lit('fingerprint')];
  const rows = await readMany(db, 'holders', identities, (some) =>
    db
      .selectFrom('contact_identity')
      .select(['contact_key', 'kind', 'identity', 'live'])
      .where('kind', 'in', kinds)
      .where('identity', 'in', some),
  );
  const holders = rows.map((row) => ({
    contactKey: row.contact_key,
    kind: row.kind as IdentityKind,
    identity: row.identity,
    trashed: row.live === 0,
  }));
  return holders.toSorted((a, b) => a.contactKey - b.contactKey);
};

/** The contacts in use that have one of these numbers and one of these folded names. */
export const findByPhoneAndName = (
  db: Reader,
  phones: readonly string[],
  foldedNames: readonly string[],
): Promise<number[]> =>
  inParts(phones, async (part) => {
    const rows = await db
      .selectFrom('contact_identity as number')
      .innerJoin('contact', 'contact.key', 'number.contact_key')
      .select('number.contact_key')
      .distinct()
      .where('number.kind', '=', 'phone')
      .where('number.identity', 'in', part)
      .where('number.live', '=', 1)
      .where('contact.folded_name', 'in', padded(foldedNames))
      .execute();
    return rows.map(({ contact_key }) => contact_key);
  });

/** The contacts in use that have one of these folded names and no number. */
export const findByNameAlone = (db: Reader, foldedNames: readonly string[]): Promise<number[]> =>
  inParts(foldedNames, async (part) => {
    const rows = await db
      .selectFrom('contact')
      .innerJoin('record as was', 'was.key', 'contact.key')
      .innerJoin('record', (join) =>
        join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`),
      )
      .select('record.key')
      .where('contact.folded_name', 'in', part)
      .where('record.state', '<>', 'trashed')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('contact_identity')
              .select('key')
              .whereRef('contact_key', '=', 'record.key')
              .where('kind', '=', 'phone'),
          ),
        ),
      )
      .orderBy('contact.key')
      .limit(AT_ONCE)
      .execute();
    return rows.map(({ key }) => key);
  });

/** The notes on these contacts, those in the trash as well: an import does not bring back what was thrown away. */
export const findNotes = async (
  db: Reader,
  contactKeys: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> => {
  if (contactKeys.length === 0) return new Map();
  const rows = await db
    .selectFrom('activity')
    .select(['primary_key', 'notes'])
    .where('type', '=', 'note')
    .where('primary_key', 'in', contactKeys)
    .execute();
  const byContact = Map.groupBy(rows, ({ primary_key }) => primary_key ?? 0);
  return new Map([...byContact].map(([key, notes]) => [key, new Set(notes.map((row) => row.notes))]));
};
