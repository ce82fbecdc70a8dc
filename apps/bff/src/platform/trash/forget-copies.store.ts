import { type RawBuilder, sql } from 'kysely';
import type { JournalTable } from '../operation/journal-table.ts';
import type { Operation } from '../operation/operation.ts';

/** What an operation is called once it tells of something that was deleted for good. */
const ABOUT_GONE = 'Something that was deleted for good';

/** What a request that told of it answers from now on. */
const NOTHING = JSON.stringify({ operationId: null });

/** Something that is removed for good: its row, its public id, and the field it is called by. */
export interface Going {
  readonly table: JournalTable & ('record' | 'activity');
  readonly key: number;
  readonly id: string;
  readonly name: 'title' | 'subject';
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const holdsAny = (column: string, texts: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    texts.map((text) => sql`${sql.ref(column)} like ${like(text)} escape '\\'`),
    sql` or `,
  )})`;

interface Past {
  readonly names: readonly string[];
  readonly operations: readonly number[];
}

/** Everything that rows were called, now and before, and the operations that changed them. */
const findPast = async (
  { db }: Operation,
  table: JournalTable,
  keys: readonly number[],
  name: string,
): Promise<Past> => {
  if (keys.length === 0) return { names: [], operations: [] };
  const changes = await db
    .selectFrom('operation_change')
    .select(['operation_key', 'before', 'after'])
    .where('table_name', '=', table)
    .where('row_key', 'in', keys)
    .execute();
  const called = changes.flatMap(({ before, after }) => [JSON.parse(before)[name], JSON.parse(after)[name]]);
  return {
    names: [...new Set(called)].filter((text): text is string => typeof text === 'string' && text !== ''),
    operations: [...new Set(changes.map(({ operation_key }) => operation_key))],
  };
};

const relabel = async ({ db }: Operation, { names, operations }: Past): Promise<void> => {
  if (names.length === 0 || operations.length === 0) return;
  await db
    .updateTable('operation')
    .set({ label: ABOUT_GONE })
    .where('key', 'in', operations)
    .where(holdsAny('label', names))
    .execute();
};

/**
 * Takes something that is removed for good out of what was said of it: labels in the history, what a bulk undo had to
 * leave, inboxes, and what is kept for a while of requests, of typing, and for other programs. To be done while the
 * journal still knows what it was called.
 */
export const forgetCopies = async (op: Operation, going: Going): Promise<void> => {
  const { db } = op;
  const pointer = going.table === 'record' ? 'record_key' : 'activity_key';
  const files = await db.selectFrom('attachment').select('key').where(pointer, '=', going.key).execute();
  await relabel(op, await findPast(op, going.table, [going.key], going.name));
  await relabel(
    op,
    await findPast(
      op,
      'attachment',
      files.map(({ key }) => key),
      'name',
    ),
  );
  await db.deleteFrom('operation_skipped').where('thing', '=', `${going.table}:${going.key}`).execute();
  await db.deleteFrom('notice').where(pointer, '=', going.key).execute();
  // What lay in the trash for its days has outlived these; only what is deleted before them is still among them.
  if (op.actor.user === null) return;
  await db
    .updateTable('idempotency')
    .set({ answer: NOTHING })
    .where(holdsAny('answer', [going.id]))
    .execute();
  await db
    .deleteFrom('draft')
    .where(({ or }) => or([holdsAny('subject', [going.id]), holdsAny('body', [going.id])]))
    .execute();
  await db
    .deleteFrom('webhook_delivery')
    .where(holdsAny('body', [going.id]))
    .execute();
};
