import type { BulkAnswer } from '@daybook/shared/activities/bulk';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Actor } from '../actor.ts';
import { beginLongOperation } from './long-operation.ts';
import { type OperateDeps, operate } from './operate.ts';
import type { Operation } from './operation.ts';
import { insertSkipped } from './skipped.store.ts';
import type { Blocked } from './take-back.ts';

/** How many are done in one transaction. */
export const BULK_AT_ONCE = 200;

/** What came of doing it to some: how many are done, how many of them changed, and what was left, with why. */
export interface BulkOfSome {
  readonly done: number;
  readonly changed: number;
  readonly skipped: readonly Blocked[];
}

/** One thing done to many. */
export interface BulkDeed {
  /** What was done to so many, in words. */
  readonly label: (count: number) => string;
  /** Does it to these; to none, only what is the same for all is looked up and checked. */
  readonly some: (op: Operation, keys: readonly number[]) => Promise<BulkOfSome>;
}

export interface Bulk extends BulkDeed {
  readonly kind: string;
  readonly keys: readonly number[];
  /** Those that were selected and are not there any more. */
  readonly gone: { readonly count: number; readonly told: readonly Blocked[] };
  /** The job that carries on with a long one, and what it is told beside the keys. */
  readonly job: { readonly kind: string; readonly payload: object };
}

/** Those that were selected and are not there any more, as what was left. */
export const goneOnes = (count: number, thing: 'activity' | 'record', what: string): Bulk['gone'] => ({
  count,
  told:
    count === 0 ? [] : [{ thing: `${thing}:0`, what, why: 'No longer there: deleted for good meanwhile.' }],
});

/**
 * Does one thing to many as one operation with one undo. What the rules refuse is left and told; more than a transaction
 * bears is done by a job, chunk by chunk.
 */
export const beginBulk = async (deps: OperateDeps, actor: Actor, bulk: Bulk): Promise<BulkAnswer> => {
  const { kind, keys, gone, label, some } = bulk;
  const total = keys.length + gone.count;
  if (keys.length > BULK_AT_ONCE) {
    const job = { kind: bulk.job.kind, payload: { ...bulk.job.payload, keys } };
    const long = { kind, label: label(keys.length), total: keys.length, job };
    const { operationId } = await beginLongOperation(deps, actor, long, async (op) => {
      await some(op, []);
      await insertSkipped(op, gone.told);
    });
    return { operationId, total, done: 0, skipped: [], running: true };
  }
  let done = 0;
  return operate(deps, actor, { kind, label: () => label(done) }, async (op) => {
    const result = await some(op, keys);
    ({ done } = result);
    const skipped = [...gone.told, ...result.skipped];
    if (result.changed > 0) await insertSkipped(op, skipped);
    return { total, done, skipped: skipped.map(({ what, why }) => ({ what, why })), running: false };
  });
};

/** Why one was left. */
export const whyLeft = ({ detail, errors }: Refusal): string =>
  detail ?? errors[0]?.message ?? 'This cannot be done.';

interface Each<Row> {
  readonly rows: readonly Row[];
  /** Answers whether anything of it changed. */
  readonly doOne: (row: Row) => Promise<boolean>;
  readonly nameOf: (row: Row) => Pick<Blocked, 'thing' | 'what'>;
}

/** Does it to each: one that the rules or rights refuse never stops the others. Refused, nothing of it may be written. */
export const doEach = async <Row>({ rows, doOne, nameOf }: Each<Row>): Promise<BulkOfSome> => {
  let [done, changed] = [0, 0];
  const skipped: Blocked[] = [];
  for (const row of rows) {
    try {
      if (await doOne(row)) changed += 1;
      done += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      skipped.push({ ...nameOf(row), why: whyLeft(error) });
    }
  }
  return { done, changed, skipped };
};
