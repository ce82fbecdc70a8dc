import { Refusal } from '@daybook/shared/kernel/refusal';
import { v7 as newId } from 'uuid';
import type { Actor } from '../actor.ts';
import { refuseNesting } from '../db/guard.ts';
import type { Reader } from '../db/open.ts';
import { insertJobs } from './flush.store.ts';
import { OperationHandle } from './handle.ts';
import { findAnswer, insertAnswer } from './idempotency.store.ts';
import { announce, flush, type OperateDeps, transact, withRetry } from './operate.ts';
import { findOperation, insertOperation, type OperationRow, patchOperation } from './operation.store.ts';
import type { NewJob, Operation } from './operation.ts';

/** What a chunk did: where the next one starts (null: that was the last), and how many things are done by now. */
export interface ChunkResult {
  readonly position: string | null;
  readonly done: number;
  /** Set when it became known. */
  readonly total?: number;
  /** Of the last one: nothing takes it back. */
  readonly final?: boolean;
}

export interface LongOperation {
  readonly kind: string;
  readonly label: string;
  readonly total: number;
  readonly undoesKey?: number;
  /** The job that carries it out; its payload is given the operation's key as `operationKey`. */
  readonly job: NewJob;
}

export interface Begun {
  readonly operationId: string;
  readonly operationKey: number;
}

/**
 * Starts an operation too long for one transaction: it is recorded as running together with the job that does it. What
 * is done alongside is part of it, and a repeated request gets what that answered first.
 */
export const beginLongOperation = async <T>(
  deps: OperateDeps,
  actor: Actor,
  operation: LongOperation,
  alongside: (op: Operation) => Promise<T>,
): Promise<(T extends object ? T : unknown) & Begun> => {
  refuseNesting();
  const { answer, handle } = await withRetry((tries) => begin(deps, actor, operation, alongside, tries));
  if (handle !== null) {
    deps.counted(operation.kind);
    announce(deps, handle);
    deps.wakeJobs();
  }
  return answer;
};

const begin = <T>(
  deps: OperateDeps,
  actor: Actor,
  { job, ...operation }: LongOperation,
  alongside: (op: Operation) => Promise<T>,
  tries: number,
) =>
  transact(deps.db, { kind: operation.kind, tries }, async (db) => {
    type Answer = (T extends object ? T : unknown) & Begun;
    const given = await findAnswer<Answer>(db, actor);
    if (given !== undefined) return { answer: given, handle: null };
    const now = deps.clock();
    const id = newId();
    const key = await insertOperation(db, { ...operation, id, actor, state: 'running', now });
    const { engine } = deps.db;
    const handle = new OperationHandle({ key, id, actor, now, engine, db, specs: deps.specs });
    const result = await alongside(handle);
    await flush(deps, handle);
    // Not the operation's own job row: undoing must not cancel the work that undoes.
    await insertJobs(db, null, now, [{ ...job, payload: { ...job.payload, operationKey: key } }]);
    handle.touch('operations', id);
    const answer = { ...(result as object | undefined), operationId: id, operationKey: key } as Answer;
    await insertAnswer(db, actor, answer, now);
    return { answer, handle };
  });

/**
 * Does one chunk as a transaction of its own and remembers in it where the next one starts, so that after a crash the
 * work goes on with nothing done twice. Answers null when the operation has ended.
 */
export const continueLongOperation = async (
  deps: OperateDeps,
  actor: Actor,
  operationKey: number,
  chunk: (op: Operation, row: OperationRow) => Promise<ChunkResult>,
): Promise<OperationRow | null> => {
  const { handle, row, last } = await withRetry((tries) =>
    transact(deps.db, { kind: 'chunk', tries }, async (db) => {
      const current = await findOperation(db, operationKey);
      if (current === undefined || current.state !== 'running')
        return { handle: null, row: null, last: true };
      const now = deps.clock();
      const op = new OperationHandle({
        key: current.key,
        id: current.id,
        actor,
        now,
        engine: deps.db.engine,
        db,
        specs: deps.specs,
        origin: await originOf(db, current),
        isUndo: current.undoes_key !== null,
      });
      const { position, done, total = current.total, final = false } = await chunk(op, current);
      await breathe();
      await flush(deps, op);
      const ended = position === null;
      const end = ended ? { state: final ? 'final' : 'done', finished_at: now } : {};
      const patch = { position, done, total, ...end };
      await patchOperation(db, operationKey, patch);
      op.touch('operations', current.id);
      return { handle: op, row: { ...current, ...patch }, last: ended };
    }),
  );
  announce(deps, handle);
  return last ? null : row;
};

/** An operation whose job has given up has ended where it was; what it did stands and can be undone. */
export const abandonLongOperation = async (deps: OperateDeps, operationKey: number): Promise<void> => {
  const ended = await withRetry((tries) =>
    transact(deps.db, { kind: 'abandon', tries }, async (db) => {
      const current = await findOperation(db, operationKey);
      if (current?.state !== 'running') return undefined;
      await patchOperation(db, operationKey, {
        state: 'done',
        finished_at: deps.clock(),
        failure: 'It stopped half-way: something went wrong again and again.',
      });
      return current;
    }),
  );
  if (ended !== undefined) deps.publish(new Map([['operations', new Set([ended.id])]]));
};

/** Goes on with one whose job had given up, from where it was. */
export const resumeLongOperation = async (deps: OperateDeps, operationKey: number): Promise<void> => {
  await withRetry((tries) =>
    transact(deps.db, { kind: 'resume', tries }, async (db) => {
      const current = await findOperation(db, operationKey);
      if (current?.state !== 'done' || current.failure === null)
        throw new Refusal('thing.conflict', { detail: 'It has ended since. Drop this one.' });
      await patchOperation(db, operationKey, { state: 'running', finished_at: null, failure: null });
    }),
  );
};

/** Of a redo: the operation that is done again, which is the one that the undo it takes back undid. */
const originOf = async (db: Reader, { kind, undoes_key }: OperationRow): Promise<number | undefined> => {
  if (kind !== 'redo' || undoes_key === null) return undefined;
  return (await findOperation(db, undoes_key))?.undoes_key ?? undefined;
};

/** Lets the event loop serve others: between two chunks, and within one those who only read. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
