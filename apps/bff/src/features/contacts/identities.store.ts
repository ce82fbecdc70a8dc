import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { ContactIdentityTable, RecordTable } from '../../platform/db/record-tables.ts';
import type { Operation } from '../../platform/operation/operation.ts';

export type IdentityEntity = Selectable<ContactIdentityTable>;

/**
 * What a contact is known by. All but phones and fingerprints belong to one contact only, of those not in the trash. A
 * fingerprint is of somebody imported without any other identity: their name, phone and company as they were then.
 */
export type IdentityKind = 'email' | 'linkedin' | 'phone' | 'external' | 'fingerprint';

/** Whether several contacts may be known by one of this kind. */
export const mayBeShared = (kind: string): boolean => kind === 'phone' || kind === 'fingerprint';

export interface Identity {
  /** What it is compared by: a folded address, E.164, `source:id`. */
  readonly identity: string;
  /** As it was given. */
  readonly shown: string;
}

/** The contact, other than this one, that an email, LinkedIn profile or external id belongs to, by another row than this. */
export const findIdentityOwner = (
  db: Reader,
  kind: string,
  identity: string,
  exceptKey?: number,
  exceptRow?: number,
): Promise<Pick<Selectable<RecordTable>, 'id' | 'key' | 'type' | 'title'> | undefined> => {
  let query = db
    .selectFrom('contact_identity as held')
    .innerJoin('record', 'record.key', 'held.contact_key')
    .select(['record.id', 'record.key', 'record.type', 'record.title'])
    .where('held.kind', '=', kind)
    .where('held.identity', '=', identity)
    .where('held.live', '=', 1);
  if (exceptKey !== undefined) query = query.where('held.contact_key', '<>', exceptKey);
  if (exceptRow !== undefined) query = query.where('held.key', '<>', exceptRow);
  return query.limit(1).executeTakeFirst();
};

/** The identities of contacts, each contact's in their order. */
export const findIdentities = (db: Reader, contactKeys: readonly number[]): Promise<IdentityEntity[]> =>
  contactKeys.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('contact_identity')
        .selectAll()
        .where('contact_key', 'in', contactKeys)
        .orderBy('contact_key')
        .orderBy('kind')
        .orderBy('position')
        .orderBy('key')
        .execute();

/** Makes the identities of a kind what is wanted, in that order; one that stays keeps its row. */
export const writeIdentities = async (
  op: Operation,
  contactKey: number,
  kind: IdentityKind,
  wanted: readonly Identity[],
): Promise<void> => {
  const there = (await findIdentities(op.db, [contactKey])).filter((row) => row.kind === kind);
  const distinct = [...new Map(wanted.map((one) => [one.identity, one])).values()];
  const kept = new Map(there.map((row) => [row.identity, row]));
  for (const row of there)
    if (!distinct.some(({ identity }) => identity === row.identity)) await op.remove('contact_identity', row);
  for (const [position, { identity, shown }] of distinct.entries()) {
    const row = kept.get(identity);
    if (row !== undefined) await op.update('contact_identity', row, { shown, position });
    else await op.insert('contact_identity', { contact_key: contactKey, kind, identity, shown, position });
  }
};

/** Lets a contact's identities be free for others while it lies in the trash, or claims them again. */
export const setIdentitiesLive = async (op: Operation, contactKey: number, live: 0 | 1): Promise<void> => {
  for (const row of await findIdentities(op.db, [contactKey]))
    await op.update('contact_identity', row, { live });
};
