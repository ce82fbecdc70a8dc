import type { Reader } from '../db/open.ts';
import type { Change, Fields } from './journal.ts';
import type { JournalTable } from './table-spec.ts';

export interface StoredChange extends Change {
  /** Place in the journal. */
  readonly at: number;
}

/** The journal of an operation, last change first, from before `at`. */
export const findChanges = async (
  db: Reader,
  operationKey: number,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<StoredChange[]> => {
  let query = db.selectFrom('operation_change').selectAll().where('operation_key', '=', operationKey);
  if (before !== undefined) query = query.where('key', '<', before);
  const rows = await query.orderBy('key', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    at: row.key,
    table: row.table_name as JournalTable,
    key: row.row_key,
    action: row.action as Change['action'],
    version: row.version,
    before: JSON.parse(row.before) as Fields,
    after: JSON.parse(row.after) as Fields,
  }));
};

export const countChanges = async (db: Reader, operationKey: number): Promise<number> => {
  const { n } = await db
    .selectFrom('operation_change')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('operation_key', '=', operationKey)
    .executeTakeFirstOrThrow();
  return Number(n);
};

const namesOf = ({ after, parts }: { after: string; parts: string }): string[] => [
  ...Object.keys(JSON.parse(after) as Fields),
  ...parts.split(' ').filter((name) => name !== ''),
];

/** The last user who changed a row after it had this version. */
export const findLastChanger = async (
  db: Reader,
  table: JournalTable,
  rowKey: number,
  version: number,
): Promise<string | null> => {
  const row = await db
    .selectFrom('operation_change')
    .innerJoin('operation', 'operation.key', 'operation_change.operation_key')
    .innerJoin('users', 'users.key', 'operation.actor_key')
    .select('users.name')
    .where('operation_change.table_name', '=', table)
    .where('operation_change.row_key', '=', rowKey)
    .where('operation_change.version', '>', version)
    .orderBy('operation_change.key', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? null;
};

/**
 * The fields of a row, and `table.column` of its parts, that were changed after it had this version: what a second
 * person's change may collide with.
 */
export const findFieldsChangedSince = async (
  db: Reader,
  table: JournalTable,
  rowKey: number,
  version: number,
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('operation_change')
    .select(['after', 'parts'])
    .where('table_name', '=', table)
    .where('row_key', '=', rowKey)
    .where('version', '>', version)
    .execute();
  return new Set(rows.flatMap(namesOf));
};
