import { z } from 'zod';
import type { Deps } from '../../platform/deps.ts';
import { breathe, type ChunkResult, continueLongOperation } from '../../platform/operation/long-operation.ts';
import { findOperation, type OperationRow } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { actorOfOperation } from '../../platform/session/actor-of-operation.ts';
import { planFor } from './demo-plan.ts';
import type { DemoStep } from './plan/demo-step.ts';
import { endOfChunk, writeSteps } from './write-steps.ts';

const Payload = z.object({ operationKey: z.int(), share: z.number() });

/** Writes the demo data, chunk by chunk. After a crash the same plan is made again, and gone on with where it was. */
export const buildDemo = async (
  deps: Deps,
  payload: unknown,
  beat: () => Promise<boolean>,
): Promise<void> => {
  const { operationKey, share } = Payload.parse(payload);
  const operation = await findOperation(deps.db.read, operationKey);
  if (operation === undefined || operation.state !== 'running') return;
  const steps = await planFor(deps.db.read, operation.actor_key, operation.created_at, {
    share,
    run: operationKey,
  });
  const actor = await actorOfOperation(deps.db.read, operationKey);
  const chunk = (op: Operation, row: OperationRow) => buildChunk(op, row, steps);
  while (await beat()) {
    if ((await continueLongOperation(deps, actor, operationKey, chunk)) === null) return;
    await breathe();
  }
};

const buildChunk = async (
  op: Operation,
  { position }: OperationRow,
  steps: readonly DemoStep[],
): Promise<ChunkResult> => {
  const start = Number(position ?? 0);
  const end = endOfChunk(steps, start);
  await writeSteps(op, steps.slice(start, end));
  const isLast = end === steps.length;
  return { position: isLast ? null : String(end), done: end, total: steps.length, final: isLast };
};
