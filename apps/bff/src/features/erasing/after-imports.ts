import type { ChunkResult } from '../../platform/operation/long-operation.ts';
import type { OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { isImporting } from '../imports/imports.store.ts';

/** Where erasing stands while a file is being imported. */
const WAITING = 'waiting';

export const isWaiting = ({ position }: OperationRow): boolean => position === WAITING;

/**
 * A step of erasing, unless a file is being imported, which may bring the person back as often as they are removed: that
 * ends first, leaving them out as somebody in the trash, and then all is gone through from the beginning. An import that
 * was begun later waits for the erasing in its turn.
 */
export const afterImports = async (
  op: Operation,
  row: OperationRow,
  step: (row: OperationRow) => Promise<ChunkResult>,
): Promise<ChunkResult> => {
  if (await isImporting(op.db, row.key)) return { position: WAITING, done: 0 };
  return step(isWaiting(row) ? { ...row, position: null } : row);
};
