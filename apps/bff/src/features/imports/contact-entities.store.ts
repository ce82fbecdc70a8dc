import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { ContactTable, RecordTable } from '../../platform/db/record-tables.ts';

export interface ContactEntities {
  readonly heads: ReadonlyMap<number, Selectable<RecordTable>>;
  readonly contacts: ReadonlyMap<number, Selectable<ContactTable>>;
}

/** The rows of contacts, to be changed. */
export const findContactEntities = async (db: Reader, keys: readonly number[]): Promise<ContactEntities> => {
  if (keys.length === 0) return { heads: new Map(), contacts: new Map() };
  const heads = await db.selectFrom('record').selectAll().where('key', 'in', keys).execute();
  const contacts = await db.selectFrom('contact').selectAll().where('key', 'in', keys).execute();
  return {
    heads: new Map(heads.map((row) => [row.key, row])),
    contacts: new Map(contacts.map((row) => [row.key, row])),
  };
};
