import type { Reader } from '../db/open.ts';
import type { Change, Fields } from './journal.ts';
import type { JournalTable } from './journal-table.ts';

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
  return n;
};

const namesOf = ({ after, parts }: { after: string; parts: string }): string[] => [
  ...Object.keys(JSON.parse(after) as Fields),
  ...parts.split(' ').filter((name) => name !== ''),
];

/** What changed at a row, or at its parts, in one operation. */
export interface LaterChange {
  /** `column` of the row, `table.column` or `table.aspect` of its parts. */
  readonly names: readonly string[];
  /** Who did it, if it was a user. */
  readonly by: string | null;
}

/**
 * What was changed at a row and its parts after it had this version, first to last: what a second person's change may
 * collide with.
 */
export const findChangesSince = async (
  db: Reader,
  table: JournalTable,
  rowKey: number,
  version: number,
): Promise<LaterChange[]> => {
  const rows = await db
    .selectFrom('operation_change as change')
    .innerJoin('operation', 'operation.key', 'change.operation_key')
    .leftJoin('users', 'users.key', 'operation.actor_key')
    .select(['change.after', 'change.parts', 'users.name as by'])
    .where('change.table_name', '=', table)
    .where('change.row_key', '=', rowKey)
    .where('change.version', '>', version)
    .orderBy('change.key')
    .execute();
  return rows.map((row) => ({ names: namesOf(row), by: row.by }));
};

/** Which of these rows, that the operation inserted, others have changed since, parts included, and left so. */
export const findInsertedAndChanged = async (
  db: Reader,
  operationKey: number,
  table: JournalTable,
  keys: readonly number[],
): Promise<number[]> => {
  const rows = await db
    .selectFrom('operation_change as made')
    .innerJoin('operation_change as later', (join) =>
      join
        .onRef('later.table_name', '=', 'made.table_name')
        .onRef('later.row_key', '=', 'made.row_key')
        .onRef('later.key', '>', 'made.key'),
    )
    .innerJoin('operation', 'operation.key', 'later.operation_key')
    .select('made.row_key')
    .distinct()
    .where('made.table_name', '=', table)
    .where('made.row_key', 'in', keys)
    .where('made.operation_key', '=', operationKey)
    .where('made.action', '=', 'insert')
    .where('later.operation_key', '<>', operationKey)
    .where('operation.kind', 'not in', ['undo', 'redo'])
    .where('operation.state', '<>', 'undone')
    .execute();
  return rows.map(({ row_key }) => row_key);
};
