import { readEmail } from '@daybook/shared/contacts/email.rules';
import { foldText } from '@daybook/shared/contacts/fold.rules';
import type { Reader } from '../../platform/db/open.ts';
import { listUserRows } from '../people/people.store.ts';

export interface Owner {
  readonly key: number;
  readonly id: string;
  readonly name: string;
}

/** Who can be responsible for a contact: everybody who works here. */
export interface Owners {
  /** By email address, or by a name that only one of them has. */
  readonly find: (text: string) => Owner | undefined;
  readonly byId: (id: string) => Owner | undefined;
  readonly byKey: (key: number) => Owner | undefined;
}

const folded = (name: string): string => foldText(name).replace(/\s+/g, ' ').trim();

export const loadOwners = async (db: Reader): Promise<Owners> => {
  const users = await listUserRows(db, { activeOnly: true });
  const byEmail = new Map(users.map((user) => [user.email_identity, user]));
  const byId = new Map(users.map((user) => [user.id, user]));
  const byKey = new Map(users.map((user) => [user.key, user]));
  const named = Map.groupBy(users, ({ name }) => folded(name));
  return {
    find: (text) => {
      const email = readEmail(text);
      if (email !== undefined) return byEmail.get(email.identity);
      const same = named.get(folded(text)) ?? [];
      return same.length === 1 ? same[0] : undefined;
    },
    byId: (id) => byId.get(id),
    byKey: (key) => byKey.get(key),
  };
};
