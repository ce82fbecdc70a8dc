import { found } from '@daybook/shared/kernel/result';
import { setSomeWithdrawn } from '../timeline/withdraw-entries.store.ts';
import type { ChunkResult } from './long-operation.ts';
import { findOperation, type OperationRow } from './operation.store.ts';
import type { Operation } from './operation.ts';
import type { TableSpecs } from './table-spec.ts';
import { takeBackChunk } from './take-back-chunk.ts';
import { closeUndo, originOf } from './undo.ts';

const ENTRIES = 'entries:';

/** A chunk of a large undo: first the rows, `position` being a place in the journal, then the timeline entries. */
export const undoChunk = async (
  op: Operation,
  specs: TableSpecs,
  row: OperationRow,
): Promise<ChunkResult> => {
  const target = found(await findOperation(op.db, row.undoes_key ?? 0), 'operation');
  if (row.position?.startsWith(ENTRIES)) {
    const after = Number(row.position.slice(ENTRIES.length));
    const next = await setSomeWithdrawn(op, originOf(target), after);
    if (next === null) await closeUndo(op, target);
    return { position: next === null ? null : `${ENTRIES}${next}`, done: row.done };
  }
  const from = row.position === null ? undefined : Number(row.position);
  const { next, done } = await takeBackChunk(op, specs, target.key, from);
  return { position: next === null ? `${ENTRIES}0` : String(next), done: row.done + done };
};
