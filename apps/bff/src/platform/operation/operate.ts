import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Actor } from '../actor.ts';
import { insideOperation, refuseNesting } from '../db/guard.ts';
import type { Db } from '../db/open.ts';
import { isRetryable, waitForTurn } from '../db/postgres.ts';
import type { Database } from '../db/schema.ts';
import { insertNotices } from '../notices/notices.store.ts';
import { appendEntries } from '../timeline/append-entries.store.ts';
import { insertChanges, insertJobs } from './flush.store.ts';
import { OperationHandle } from './handle.ts';
import { findAnswer, insertAnswer } from './idempotency.store.ts';
import type { Change } from './journal.ts';
import { insertOperation, labelOperation, removeOperation } from './operation.store.ts';
import type { NewJob, Operation, Resource } from './operation.ts';
import type { TableSpecs } from './table-spec.ts';

/** What an operation needs from outside. */
export interface OperateDeps {
  readonly db: Db;
  readonly specs: TableSpecs;
  readonly clock: () => number;
  /** Called after the commit with what has changed. */
  readonly publish: (changed: ReadonlyMap<Resource, ReadonlySet<string>>) => void;
  /** Called after a commit that queued jobs, so that they need not wait for the next look. */
  readonly wakeJobs: () => void;
  /** Called after the commit of an operation that did something. */
  readonly counted: (kind: string) => void;
  /** Jobs that tell the outside what an operation did, written with it. No undo cancels them: it has its own to tell. */
  readonly tellOutside: (op: Operation, changes: readonly Change[]) => Promise<readonly NewJob[]>;
}

export interface OperationSpec {
  /** Stable name, `noun.verb`. */
  readonly kind: string;
  /** In words, for the history and for undo: "Completed “Discovery call”". */
  readonly label: string | (() => string);
  /** The operation this one takes back. It is kept even where it changes no row. */
  readonly undoesKey?: number;
  /** Of a redo: the operation that is done again. */
  readonly originKey?: number | undefined;
  /** Nothing takes it back. */
  readonly final?: true;
  /** It stands in the history, though what it did is in no journal. */
  readonly kept?: boolean;
}

/**
 * Does one thing, all or nothing: what the body writes, its journal, timeline entries and jobs are one transaction. A
 * repeated request key gets the first answer and the body does not run. On PostgreSQL the body may run several times,
 * so it must have no effect but through `op`.
 */
export const operate = async <T extends object>(
  deps: OperateDeps,
  actor: Actor,
  spec: OperationSpec,
  body: (op: Operation) => Promise<T>,
): Promise<T & { operationId: string | null }> => {
  refuseNesting();
  const { answer, handle } = await withRetry((tries) => attempt(deps, actor, spec, body, tries));
  announce(deps, handle);
  if (answer.operationId !== null && handle !== null) deps.counted(spec.kind);
  return answer;
};

export const announce = (deps: OperateDeps, handle: OperationHandle | null): void => {
  if (handle === null) return;
  if (handle.resources.size > 0) deps.publish(handle.resources);
  if (handle.jobs.length > 0 || handle.tells) deps.wakeJobs();
};

/** Runs again after a conflict that only PostgreSQL's serialisable transactions have, a few times. */
export const withRetry = async <T>(run: (tries: number) => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await run(tries);
    } catch (error) {
      if (!isRetryable(error, tries)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** tries));
    }
  }
};

/** One serialisable transaction in which only the handle given may touch the database; the how many-th try it is. */
export const transact = <T>(
  db: Db,
  { kind, tries }: { readonly kind: string; readonly tries: number },
  body: (trx: Kysely<Database>) => Promise<T>,
): Promise<T> =>
  db.write
    .transaction()
    .setIsolationLevel('serializable')
    .execute(async (trx) => {
      if (db.engine === 'postgres') await waitForTurn(trx, tries);
      return insideOperation(kind, () => body(trx));
    });

const attempt = <T extends object>(
  deps: OperateDeps,
  actor: Actor,
  spec: OperationSpec,
  body: (op: Operation) => Promise<T>,
  tries: number,
) =>
  transact(deps.db, { kind: spec.kind, tries }, async (db) => {
    const given = await findAnswer<T & { operationId: string | null }>(db, actor);
    if (given !== undefined) return { answer: given, handle: null };
    const now = deps.clock();
    const id = newId();
    const key = await insertOperation(db, {
      id,
      kind: spec.kind,
      label: '',
      actor,
      state: spec.final ? 'final' : 'done',
      now,
      ...undoes(spec),
    });
    const handle = new OperationHandle({
      key,
      id,
      actor,
      now,
      engine: deps.db.engine,
      db,
      specs: deps.specs,
      origin: spec.originKey,
      isUndo: spec.undoesKey !== undefined,
    });
    const result = await body(handle);
    const isKept = (await flush(deps, handle)) || spec.undoesKey !== undefined || spec.kept === true;
    if (isKept) await labelOperation(db, key, words(spec.label));
    else await removeOperation(db, key);
    const answer = { ...result, operationId: isKept ? id : null };
    await insertAnswer(db, actor, answer, now);
    return { answer, handle };
  });

const undoes = ({ undoesKey }: OperationSpec) => (undoesKey === undefined ? {} : { undoesKey });
const words = (label: OperationSpec['label']): string => (typeof label === 'string' ? label : label());

/** Writes what was gathered; answers whether there was anything. */
export const flush = async (deps: OperateDeps, handle: OperationHandle): Promise<boolean> => {
  await handle.settle();
  if (handle.isEmpty) return false;
  const { changes } = handle;
  await insertChanges(handle.db, handle.key, changes);
  await appendEntries(handle);
  await insertJobs(handle.db, handle.key, handle.now, handle.jobs);
  await insertNotices(handle, handle.notices);
  const telling = await deps.tellOutside(handle, changes);
  await insertJobs(handle.db, null, handle.now, telling);
  handle.tells = telling.length > 0;
  handle.touch('operations', handle.id);
  return true;
};
