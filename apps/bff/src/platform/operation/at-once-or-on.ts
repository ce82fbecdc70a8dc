import type { Actor } from '../actor.ts';
import { beginLongOperation } from './long-operation.ts';
import { type OperateDeps, operate } from './operate.ts';
import type { NewJob, Operation } from './operation.ts';

interface Work {
  readonly kind: string;
  readonly label: string;
  /** How many rows it takes, and how many are one transaction. */
  readonly rows: number;
  readonly atOnce: number;
  /** What carries on with the rest. */
  readonly job: NewJob;
}

/** Does a thing as one transaction, or where that would be too long, begins it and lets a job carry on. */
export const operateAtOnceOrOn = async <T extends object>(
  deps: OperateDeps,
  actor: Actor,
  { rows, atOnce, job, ...spec }: Work,
  body: (op: Operation) => Promise<T>,
): Promise<T & { operationId: string | null; running: boolean }> => {
  if (rows < atOnce) return { ...(await operate(deps, actor, spec, body)), running: false };
  const begun = await beginLongOperation(deps, actor, { ...spec, total: rows, job }, async (op) => ({
    done: await body(op),
  }));
  return { ...begun.done, operationId: begun.operationId, running: true };
};
