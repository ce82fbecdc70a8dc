import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../actor.ts';
import { setNoticesWithdrawn } from '../notices/notices.store.ts';
import { removeBackfill } from '../timeline/backfill.store.ts';
import { setSomeWithdrawn } from '../timeline/withdraw-entries.store.ts';
import { countChanges, findChanges } from './changes.store.ts';
import { cancelJobs, queueJobsAgain } from './jobs-of-operation.store.ts';
import { beginLongOperation } from './long-operation.ts';
import { type OperateDeps, operate } from './operate.ts';
import { findOperation, type OperationRow, patchOperation } from './operation.store.ts';
import type { Operation } from './operation.ts';
import { type Skipped, takeBack } from './take-back.ts';

/** How long an operation can be undone. */
export const UNDO_DAYS = 30;
export const UNDO_MS = UNDO_DAYS * 24 * 60 * 60 * 1000;

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

export type UndoneBy = Undone & { readonly operationId: string | null };

/**
 * Takes an operation back, all of it or, naming the thing in the way, none. Undoing an undo is a redo. A large one runs
 * as a job, skips what is in the way and lists it.
 */
export const undoOperation = async (
  deps: OperateDeps,
  actor: Actor,
  target: OperationRow,
): Promise<UndoneBy> => {
  refuseUnlessUndoable(target, deps.clock());
  const kind = target.kind === 'undo' ? 'redo' : 'undo';
  const spec = { kind, label: target.label, undoesKey: target.key };
  const size = await countChanges(deps.db.read, target.key);
  if (size > AT_ONCE) {
    const job = { kind: UNDO_JOB, payload: {} };
    return beginLongOperation(deps, actor, { ...spec, total: size, job }, async (op) => {
      await claim(op, target.key);
      return { label: target.label, skipped: [], remaining: [], running: true };
    });
  }
  const originKey = target.undoes_key ?? undefined;
  return operate(deps, actor, { ...spec, originKey }, async (op) => {
    await claim(op, target.key);
    const changes = await findChanges(op.db, target.key, { limit: AT_ONCE + 1 });
    const [blocked] = await takeBack(op, deps.specs, changes);
    if (blocked !== undefined) throw conflict(target, blocked);
    await setAllWithdrawn(op, target);
    return {
      label: target.label,
      skipped: [],
      remaining: await closeUndo(op, target),
      running: false,
    };
  });
};

const refuseUnlessUndoable = ({ state, kind, created_at }: OperationRow, now: number): void => {
  if (state === 'running')
    throw new Refusal('operation.running', { detail: 'This is still running. Wait until it has ended.' });
  if (kind === 'redo' || state !== 'done' || now - created_at >= UNDO_MS)
    throw new Refusal('operation.not-undoable', { detail: 'This can no longer be undone.' });
};

/** Two people may undo the same thing at once; it is undone once. */
const claim = async (op: Operation, targetKey: number): Promise<void> => {
  const current = found(await findOperation(op.db, targetKey), 'operation');
  if (current.state !== 'done')
    throw new Refusal('operation.not-undoable', { detail: 'This was undone already.' });
  await patchOperation(op.db, targetKey, { state: 'undone', undone_by_key: op.key });
  op.touch('operations', current.id);
};

const conflict = (target: OperationRow, { what, why }: Skipped): Refusal =>
  new Refusal('operation.conflict', {
    detail: `“${target.label}” cannot be undone because of ${what}. ${why}`,
  });

/** The operation whose entries an undo hides, or a redo shows again. */
export const originOf = (target: OperationRow) => ({
  key: target.undoes_key ?? target.key,
  to: target.undoes_key === null ? (1 as const) : (0 as const),
});

const setAllWithdrawn = async (op: Operation, target: OperationRow): Promise<void> => {
  for (let after: number | null = 0; after !== null; )
    after = await setSomeWithdrawn(op, originOf(target), after);
};

/** The part of an undo that comes once, last: what was written on timelines by the way, jobs, and a redone operation's state. */
export const closeUndo = async (op: Operation, target: OperationRow): Promise<string[]> => {
  const { key, to } = originOf(target);
  await setNoticesWithdrawn(op, key, to);
  if (to === 1) {
    await removeBackfill(op, key);
    return cancelJobs(op, key);
  }
  await queueJobsAgain(op, key);
  await patchOperation(op.db, key, { state: 'done', undone_by_key: null });
  return [];
};
