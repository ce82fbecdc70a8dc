import type { Account } from '@daybook/shared/accounts/account';
import type { AccountKind } from '@daybook/shared/accounts/account.fields';
import { isClosedStage, OPPORTUNITY_STAGES } from '@daybook/shared/opportunities/opportunity.fields';
import type { RecordHead } from '@daybook/shared/records/record';
import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { AccountTable } from '../../platform/db/record-tables.ts';

export type AccountEntity = Selectable<AccountTable>;

/** What an account has beside the head that every record has. */
export type AccountDetails = Omit<Account, keyof RecordHead | 'name'>;

export const findAccountRow = (db: Reader, key: number): Promise<AccountEntity> =>
  db.selectFrom('account').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

const countContacts = (db: Reader, keys: readonly number[]) =>
  db
    .selectFrom('record')
    .select((eb) => ['account_key as key', eb.fn.countAll<number>().as('n')])
    .where('account_key', 'in', keys)
    .where('type', '=', 'contact')
    .where('state', '=', 'live')
    .groupBy('account_key')
    .execute();

const OPEN = OPPORTUNITY_STAGES.map(({ value }) => value).filter((stage) => !isClosedStage(stage));

const countOpenOpportunities = (db: Reader, keys: readonly number[]) =>
  db
    .selectFrom('record')
    .innerJoin('opportunity', 'opportunity.key', 'record.key')
    .select((eb) => ['record.account_key as key', eb.fn.countAll<number>().as('n')])
    .where('record.account_key', 'in', keys)
    .where('record.type', '=', 'opportunity')
    .where('record.state', '=', 'live')
    .where('opportunity.stage', 'in', OPEN)
    .groupBy('record.account_key')
    .execute();

const numbered = (rows: readonly { key: number | null; n: number }[]): ReadonlyMap<number | null, number> =>
  new Map(rows.map(({ key, n }) => [key, n]));

/** The details of accounts, by key, with how many contacts and open opportunities they have. */
export const findAccountDetails = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, AccountDetails>> => {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('account').selectAll().where('key', 'in', keys).execute();
  const contacts = numbered(await countContacts(db, keys));
  const opportunities = numbered(await countOpenOpportunities(db, keys));
  return new Map(
    rows.map((row) => [
      row.key,
      {
        kind: row.kind as AccountKind,
        firstName: row.first_name,
        lastName: row.last_name,
        personalNumber: row.personal_number,
        fiscalNumber: row.fiscal_number,
        commercialNumber: row.commercial_number,
        website: row.website,
        email: row.email,
        phone: row.phone,
        address: row.address,
        country: row.country,
        contactCount: contacts.get(row.key) ?? 0,
        openOpportunityCount: opportunities.get(row.key) ?? 0,
      },
    ]),
  );
};

/** Accounts whose name is the same but for its spelling and legal form. */
export const findSameNamed = async (db: Reader, foldedName: string, limit: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('account')
    .innerJoin('record', 'record.key', 'account.key')
    .select('account.key')
    .where('account.folded_name', '=', foldedName)
    .where('record.state', '<>', 'trashed')
    .orderBy('account.key')
    .limit(limit)
    .execute();
  return rows.map(({ key }) => key);
};
