import type { RecordType } from '@daybook/shared/records/record-type';
import type { Selectable } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { ContactTable, EmploymentTable, OpportunityTable } from '../../platform/db/record-tables.ts';

export interface KnownRecord {
  readonly key: number;
  readonly type: RecordType;
  readonly title: string;
  readonly accountKey: number | null;
}

/** What steps refer to by id, as far as it is there: users with their names, records with where they stand. */
export interface Known {
  readonly users: ReadonlyMap<string, { key: number; name: string }>;
  readonly records: ReadonlyMap<string, KnownRecord>;
}

export const findKnown = async (
  db: Reader,
  userIds: readonly string[],
  recordIds: readonly string[],
): Promise<Known> => {
  const users = await db
    .selectFrom('users')
    .select(['id', 'key', 'name'])
    .where('id', 'in', userIds)
    .execute();
  const records =
    recordIds.length === 0
      ? []
      : await db
          .selectFrom('record')
          .select(['id', 'key', 'type', 'title', 'account_key as accountKey'])
          .where('id', 'in', recordIds)
          .execute();
  return {
    users: new Map(users.map(({ id, ...user }) => [id, user])),
    records: new Map(records.map(({ id, type, ...record }) => [id, { ...record, type: type as RecordType }])),
  };
};

export const findOpportunity = (db: Reader, key: number): Promise<Selectable<OpportunityTable>> =>
  db.selectFrom('opportunity').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

export const findContact = (db: Reader, key: number): Promise<Selectable<ContactTable>> =>
  db.selectFrom('contact').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

/** Where a contact works now. */
export const findEmployment = (
  db: Reader,
  contactKey: number,
): Promise<Selectable<EmploymentTable> | undefined> =>
  db
    .selectFrom('employment')
    .selectAll()
    .where('contact_key', '=', contactKey)
    .where('to_at', 'is', null)
    .executeTakeFirst();

/** Which of these addresses and profiles belong to somebody already. */
export const findTakenIdentities = async (
  db: Reader,
  identities: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (identities.length === 0) return new Set();
  const rows = await db
    .selectFrom('contact_identity')
    .select('identity')
    .where('kind', 'in', ['email', 'linkedin'])
    .where('identity', 'in', identities)
    .where('live', '=', 1)
    .execute();
  return new Set(rows.map(({ identity }) => identity));
};

/** Which of these addresses users sign in with already. */
export const findTakenEmails = async (
  db: Reader,
  identities: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('users')
    .select('email_identity')
    .where('email_identity', 'in', identities)
    .execute();
  return new Set(rows.map((row) => row.email_identity));
};

/** An operation of this kind that has begun and not ended. */
export const findRunning = async (db: Reader, kind: string, exceptKey = 0): Promise<number | undefined> => {
  const row = await db
    .selectFrom('operation')
    .select('key')
    .where('kind', '=', kind)
    .where('state', '=', 'running')
    .where('key', '<>', exceptKey)
    .limit(1)
    .executeTakeFirst();
  return row?.key;
};

/** The key of the admin that a start with demo data made. */
export const findAdminOfDemo = async (db: Reader, email: string): Promise<number | undefined> => {
  const row = await db
    .selectFrom('users')
    .select('key')
    .where('email_identity', '=', email)
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .where('is_demo', '=', 0)
    .executeTakeFirst();
  return row?.key;
};

const countRows = async (db: Reader, table: 'record' | 'activity' | 'users'): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('is_demo', '=', 1)
    .executeTakeFirstOrThrow();
  return row.n;
};

const countWritten = async (
  db: Reader,
  table: 'timeline_entry' | 'operation_change',
  kind: string,
): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .innerJoin('operation', 'operation.key', `${table}.operation_key`)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('operation.kind', '=', kind)
    .executeTakeFirstOrThrow();
  return row.n;
};

/** How much there is to remove of what operations of this kind brought. */
export const countDemo = async (db: Reader, kind: string): Promise<number> => {
  const rows = await Promise.all(
    (['record', 'activity', 'users'] as const).map((table) => countRows(db, table)),
  );
  const written = await Promise.all(
    (['timeline_entry', 'operation_change'] as const).map((table) => countWritten(db, table, kind)),
  );
  return [...rows, ...written].reduce((sum, n) => sum + n, 0);
};
