import type { RejectReason } from '@daybook/shared/imports/reject-reason';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';

export interface Reject {
  /** The physical line it begins on, from 1. */
  readonly line: number;
  readonly reason: RejectReason;
  readonly cells: readonly string[];
}

/** A value that its field could not take, of a row that was taken. */
export interface UnreadValue {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

interface Read {
  readonly line: number;
  readonly unread: readonly { readonly column: string; readonly text: string }[];
}

/** What could not be read of rows, value by value. */
export const unreadOf = (rows: readonly Read[]): UnreadValue[] =>
  rows.flatMap(({ line, unread }) => unread.map(({ column, text }) => ({ line, column, text })));

/** What a value that was not taken stands under among the rows that were not. */
const UNREAD = 'unread';

interface Kept extends Omit<Reject, 'reason'> {
  readonly reason: string;
}

const insertRows = async (op: Operation, importKey: number, rows: readonly Kept[]): Promise<void> => {
  if (rows.length === 0) return;
  await op.db
    .insertInto('import_reject')
    .values(
      rows.map(({ line, reason, cells }) => ({
        import_key: importKey,
        line,
        reason,
        cells: JSON.stringify(cells),
      })),
    )
    .execute();
};

/** Keeps which values were not taken of rows that were, like the rows that were not. */
export const insertUnread = (
  op: Operation,
  importKey: number,
  values: readonly UnreadValue[],
): Promise<void> =>
  insertRows(
    op,
    importKey,
    values.map(({ line, column, text }) => ({ line, reason: UNREAD, cells: [column, text] })),
  );

/** Keeps rows that were not taken. They stay when the import is undone: they are about the file. */
export const insertRejects: (op: Operation, importKey: number, rejects: readonly Reject[]) => Promise<void> =
  insertRows;

/** Whether any row of any file was left out. */
export const hasRejects = async (db: Reader): Promise<boolean> =>
  (await db.selectFrom('import_reject').select('key').limit(1).executeTakeFirst()) !== undefined;

/** Some of the rejects of an import in order of key. */
export const findRejects = async (
  db: Reader,
  importKey: number,
  { after, limit }: { after: number; limit: number },
): Promise<(Reject & { readonly key: number })[]> => {
  const rows = await db
    .selectFrom('import_reject')
    .select(['key', 'line', 'reason', 'cells'])
    .where('import_key', '=', importKey)
    .where('reason', '<>', UNREAD)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ key, line, reason, cells }) => ({
    key,
    line,
    reason: reason as RejectReason,
    cells: JSON.parse(cells) as string[],
  }));
};

/** Some of the values of an import that were not taken, in order of key. */
export const findUnread = async (
  db: Reader,
  importKey: number,
  { after, limit }: { after: number; limit: number },
): Promise<(UnreadValue & { readonly key: number })[]> => {
  const rows = await db
    .selectFrom('import_reject')
    .select(['key', 'line', 'cells'])
    .where('import_key', '=', importKey)
    .where('reason', '=', UNREAD)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return rows.map(({ key, line, cells }) => {
    const [column = '', text = ''] = JSON.parse(cells) as string[];
    return { key, line, column, text };
  });
};
