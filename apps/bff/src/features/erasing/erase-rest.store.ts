import { type Marks, variantsOf } from '@daybook/shared/records/erased-text.rules';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { ABOUT_ERASED } from './erase-activities.store.ts';
import { holdsAny, placeOf, scrubNear } from './erase-texts.store.ts';
import type { Known } from './person-marks.store.ts';

/** What a request that told of the person answers from now on. */
const NOTHING = JSON.stringify({ operationId: null });

/** Answers kept for repeated requests, drafts and messages to other programs that speak of the person. */
export const eraseCopies = async (
  op: Operation,
  ids: readonly string[],
  { unique }: Marks,
): Promise<void> => {
  const texts = [...ids, ...variantsOf(unique)];
  await op.db
    .updateTable('idempotency')
    .set({ answer: NOTHING })
    .where(holdsAny(['answer'], texts))
    .execute();
  await op.db
    .deleteFrom('draft')
    .where(holdsAny(['subject', 'body'], texts))
    .execute();
  await op.db
    .deleteFrom('webhook_delivery')
    .where(holdsAny(['body'], texts))
    .execute();
};

type Names = Pick<Known, 'firsts' | 'lasts'>;

/** Whether cells of a file are about the person: an address stands in them, or a first and a last name. */
const isRowOf = (column: string, { unique }: Marks, { firsts, lasts }: Names) =>
  sql<boolean>`(${holdsAny([column], variantsOf(unique))} or
    (${holdsAny([column], variantsOf(firsts))} and ${holdsAny([column], variantsOf(lasts))}))`;

/** Rows of files that were left out: one of somebody who stands in it by an address or by both names. */
export const eraseRejects = async (op: Operation, marks: Marks, known: Names): Promise<void> => {
  await op.db
    .deleteFrom('import_reject')
    .where(isRowOf('cells', marks, known))
    .execute();
};

/** The rows of a file that were kept to show how it would be read. */
export const eraseSamples = async (op: Operation, marks: Marks, known: Names): Promise<void> => {
  const runs = await op.db
    .selectFrom('import_run')
    .select(['key', 'id', 'inspection'])
    .where(isRowOf('inspection', marks, known))
    .execute();
  for (const { key, id, inspection } of runs) {
    const found = { ...JSON.parse(inspection), sample: [] };
    await op.db
      .updateTable('import_run')
      .set({ inspection: JSON.stringify(found), findings: null })
      .where('key', '=', key)
      .execute();
    op.touch('imports', id);
  }
};

/** The operations that changed the person's own rows, and those that took them back or did them again. */
export const findOperationsOf = async (db: Reader, family: readonly number[]): Promise<number[]> => {
  const rows = await db
    .selectFrom('operation_change')
    .select('operation_key')
    .distinct()
    .where('table_name', '=', 'record')
    .where('row_key', 'in', family)
    .execute();
  return rows.map(({ operation_key }) => operation_key);
};

/** Says of operations no more than that they were about somebody; those with nothing left to take back are final. */
export const closeOperations = async (
  op: Operation,
  keys: readonly number[],
  marks: Marks,
): Promise<void> => {
  if (keys.length === 0) return;
  await scrubNear(op.db, placeOf('operation'), { column: 'key', values: keys }, marks);
  await op.db
    .updateTable('operation')
    .set({ state: 'final' })
    .where(({ or, eb }) => or([eb('key', 'in', keys), eb('label', '=', ABOUT_ERASED)]))
    .where('state', 'in', ['done', 'undone'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('operation_change').select('key').whereRef('operation_key', '=', 'operation.key')),
      ),
    )
    .execute();
};

/** What a bulk undo had to leave of the person, and what points at them in inboxes. */
export const erasePointers = async (op: Operation, recordKey: number): Promise<void> => {
  await op.db.deleteFrom('operation_skipped').where('thing', '=', `record:${recordKey}`).execute();
  await op.db.deleteFrom('notice').where('record_key', '=', recordKey).execute();
};
