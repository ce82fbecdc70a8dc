import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../actor.ts';
import { removeBackfill } from '../timeline/backfill.store.ts';
import { setWithdrawn } from '../timeline/withdraw-entries.store.ts';
import { countChanges, findChanges } from './changes.store.ts';
import { cancelJobs } from './jobs-of-operation.store.ts';
import { beginLongOperation } from './long-operation.ts';
import { type OperateDeps, operate } from './operate.ts';
import { findOperation, type OperationRow, patchOperation } from './operation.store.ts';
import type { Operation } from './operation.ts';
import { type Skipped, takeBackThing } from './take-back.ts';

/** How long an operation can be undone. */
export const UNDO_DAYS = 30;
const UNDO_MS = UNDO_DAYS * 24 * 60 * 60 * 1000;

/** More changed rows than this are taken back in chunks by a job. */
const AT_ONCE = 400;

export const UNDO_JOB = 'operation.undo';

export interface Undone {
  readonly label: string;
  readonly skipped: readonly Skipped[];
  /** What cannot be taken back because it has already left the house, in words. */
  readonly remaining: readonly string[];
  readonly running: boolean;
}

export const isUndoable = (row: OperationRow, now: number): boolean =>
  row.state === 'done' && now - row.created_at < UNDO_MS;

/**
 * Takes an operation back, all of it or, naming the thing in the way, none. Undoing an undo is a redo. A large one runs
 * as a job, skips what is in the way and lists it.
 */
export const undoOperation = async (
  deps: OperateDeps,
  actor: Actor,
  target: OperationRow,
): Promise<Undone & { operationId: string | null }> => {
  if (target.state === 'running')
    throw new Refusal('operation.running', { detail: 'This is still running. Wait until it has ended.' });
  if (target.kind === 'redo' || !isUndoable(target, deps.clock()))
    throw new Refusal('operation.not-undoable', { detail: 'This can no longer be undone.' });
  const kind = target.kind === 'undo' ? 'redo' : 'undo';
  const spec = { kind, label: target.label, undoesKey: target.key };
  const originKey = target.undoes_key ?? undefined;
  const size = await countChanges(deps.db.read, target.key);
  if (size > AT_ONCE) {
    const job = { kind: UNDO_JOB, payload: {}, once: `undo:${target.key}` };
    const { operationId } = await beginLongOperation(deps, actor, { ...spec, total: size, job });
    return { label: target.label, skipped: [], remaining: [], running: true, operationId };
  }
  return operate(deps, actor, { ...spec, originKey }, async (op) => {
    const current = found(await findOperation(op.db, target.key), 'operation');
    if (current.state !== 'done')
      throw new Refusal('operation.not-undoable', { detail: 'This was undone already.' });
    const changes = await findChanges(op.db, current.key, { limit: AT_ONCE + 1 });
    const blocked = await takeBackThing(op, deps.specs, changes);
    if (blocked !== undefined) throw conflict(current, blocked);
    const remaining = await closeUndo(op, current);
    return { label: current.label, skipped: [], remaining, running: false };
  });
};

const conflict = (target: OperationRow, { what, why }: Skipped): Refusal =>
  new Refusal('operation.conflict', { detail: `“${target.label}” cannot be undone: ${what}. ${why}` });

/** The part of an undo that comes once, after the rows: entries, jobs and the states of both operations. */
export const closeUndo = async (op: Operation, target: OperationRow): Promise<string[]> => {
  const isRedo = target.undoes_key !== null;
  const originalKey = target.undoes_key ?? target.key;
  await setWithdrawn(op, originalKey, isRedo ? 0 : 1);
  if (!isRedo) await removeBackfill(op, originalKey);
  const remaining = isRedo ? [] : await cancelJobs(op.db, originalKey);
  await patchOperation(op.db, target.key, { state: 'undone', undone_by_key: op.key });
  if (isRedo) await patchOperation(op.db, originalKey, { state: 'done', undone_by_key: null });
  op.touch('operations', target.id);
  return remaining;
};
