import type { Contact } from '@daybook/shared/contacts/contact';
import { readLinkedIn } from '@daybook/shared/contacts/linkedin.rules';
import type { LocalDate } from '@daybook/shared/kernel/time';
import type { RecordHead } from '@daybook/shared/records/record';
import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { ContactTable } from '../../platform/db/record-tables.ts';
import { e164Of } from '../../platform/phone.ts';
import { findIdentities, type IdentityEntity } from './identities.store.ts';

export type ContactEntity = Selectable<ContactTable>;

/** What a contact has beside the head that every record has. */
export type ContactDetails = Omit<Contact, keyof RecordHead>;

export const findContactRow = (db: Reader, key: number): Promise<ContactEntity> =>
  db.selectFrom('contact').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

const linkedInOf = (rows: readonly IdentityEntity[]): Contact['linkedin'] => {
  const row = rows.find(({ kind }) => kind === 'linkedin');
  const reading = row === undefined ? undefined : readLinkedIn(row.shown);
  if (reading === undefined || reading.kind === 'refused') return null;
  const { kind, identity, url } = reading;
  return { kind, identity, url };
};

const toDetails = (row: ContactEntity, identities: readonly IdentityEntity[]): ContactDetails => ({
  firstName: row.first_name,
  lastName: row.last_name,
  jobTitle: row.job_title,
  emails: identities.filter(({ kind }) => kind === 'email').map(({ shown }) => shown),
  phones: identities
    .filter(({ kind }) => kind === 'phone')
    .map(({ shown, identity }) => ({ text: shown, e164: e164Of(identity) })),
  linkedin: linkedInOf(identities),
  zone: row.zone,
  language: row.language,
  birthday: row.birthday as LocalDate | null,
  lifecycleStage: row.lifecycle_stage,
  lifecycleStatus: row.lifecycle_status,
  lostReason: row.lost_reason,
  extra: JSON.parse(row.extra) as Record<string, string>,
});

/** The columns of imports that contacts keep beside their fields, by name. */
export const findExtraNames = async (db: Reader, keys: readonly number[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('contact')
    .select('extra')
    .where('key', 'in', keys)
    .where('extra', '<>', '{}')
    .execute();
  return rows.flatMap(({ extra }) => Object.keys(JSON.parse(extra) as Record<string, string>));
};

/** The details of contacts, by key. */
export const findContactDetails = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, ContactDetails>> => {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('contact').selectAll().where('key', 'in', keys).execute();
  const identities = Map.groupBy(await findIdentities(db, keys), (row) => row.contact_key);
  return new Map(rows.map((row) => [row.key, toDetails(row, identities.get(row.key) ?? [])]));
};
