import type { RejectReason } from '@daybook/shared/imports/reject-reason';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';

export interface Reject {
  /** The physical line it begins on, from 1. */
  readonly line: number;
  readonly reason: RejectReason;
  readonly cells: readonly string[];
}

/** Keeps rows that were not taken. They stay when the import is undone: they are about the file. */
export const insertRejects = async (
  op: Operation,
  importKey: number,
  rejects: readonly Reject[],
): Promise<void> => {
  if (rejects.length === 0) return;
  await op.db
    .insertInto('import_reject')
    .values(
      rejects.map(({ line, reason, cells }) => ({
        import_key: importKey,
        line,
        reason,
        cells: JSON.stringify(cells),
      })),
    )
    .execute();
};

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
