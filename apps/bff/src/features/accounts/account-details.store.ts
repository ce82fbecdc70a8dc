import type { Account } from '@daybook/shared/accounts/account';
import type { AccountKind } from '@daybook/shared/accounts/account.fields';
import { companyNameFolds, isSameCompany } from '@daybook/shared/contacts/company-name.rules';
import type { RecordHead } from '@daybook/shared/records/record';
import { RECORD_TYPES, type RecordType } from '@daybook/shared/records/record-type';
import { FIRST_CLOSED_RANK } from '@daybook/shared/stages/stage.rules';
import { type Selectable, sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { AccountTable } from '../../platform/db/record-tables.ts';

export type AccountEntity = Selectable<AccountTable>;

/** What an account has beside the head that every record has. */
export type AccountDetails = Omit<Account, keyof RecordHead | 'name'>;

export const findAccountRow = (db: Reader, key: number): Promise<AccountEntity> =>
  db.selectFrom('account').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

const countRelated = (db: Reader, keys: readonly number[]) =>
  db
    .selectFrom('record')
    .select((eb) => ['account_key as key', 'type', eb.fn.countAll<number>().as('n')])
    .where('account_key', 'in', keys)
    .where('state', '=', 'live')
    .groupBy(['account_key', 'type'])
    .execute();

const countOpenOpportunities = (db: Reader, keys: readonly number[]) =>
  db
    .selectFrom('record')
    .innerJoin('opportunity', 'opportunity.key', 'record.key')
    .select((eb) => ['record.account_key as key', eb.fn.countAll<number>().as('n')])
    .where('record.account_key', 'in', keys)
    .where('record.type', '=', 'opportunity')
    .where('record.state', '=', 'live')
    .where('opportunity.stage_rank', '<', FIRST_CLOSED_RANK)
    .groupBy('record.account_key')
    .execute();

type Related = Readonly<Record<RecordType, number>>;

const relatedOf = (rows: Awaited<ReturnType<typeof countRelated>>): Related =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => [type, rows.find((row) => row.type === type)?.n ?? 0]),
  ) as Related;

/** The details of accounts, by key, with how many contacts and open opportunities they have. */
export const findAccountDetails = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, AccountDetails>> => {
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom('account').selectAll().where('key', 'in', keys).execute();
  const counted = Map.groupBy(await countRelated(db, keys), ({ key }) => key);
  const open = new Map((await countOpenOpportunities(db, keys)).map(({ key, n }) => [key, n]));
  return new Map(
    rows.map((row) => {
      const related = relatedOf(counted.get(row.key) ?? []);
      const details: AccountDetails = {
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
        contactCount: related.contact,
        openOpportunityCount: open.get(row.key) ?? 0,
        related,
      };
      return [row.key, details] as const;
    }),
  );
};

const MOST_LOOKED_AT = 50;

/** Accounts whose name is the same but for its spelling and legal form. */
export const findSameNamed = async (db: Reader, name: string, limit: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('account')
    .innerJoin('record as was', 'was.key', 'account.key')
    .innerJoin('record', (join) => join.on(sql<boolean>`record.key = coalesce(was.merged_into_key, was.key)`))
    .select(['record.key', 'was.title'])
    .where('account.folded_name', 'in', companyNameFolds(name))
    .where('record.state', '<>', 'trashed')
    .orderBy('account.folded_name')
    .orderBy('account.key')
    .limit(MOST_LOOKED_AT)
    .execute();
  const same = rows.filter(({ title }) => isSameCompany(title, name));
  return [...new Set(same.map(({ key }) => key))].toSorted((a, b) => a - b).slice(0, limit);
};
