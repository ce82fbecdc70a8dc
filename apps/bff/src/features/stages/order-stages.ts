import type { Stage, StageOrder } from '@daybook/shared/stages/stage';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { placeStages } from './place-stages.ts';
import { toStage } from './stages.store.ts';

/** Puts a list in another order; what ends it stays last, and what is not named keeps its place behind what is. */
export const orderStages = (
  deps: Deps,
  actor: Actor,
  { list, of: parent, codes }: StageOrder,
): Promise<{ items: Stage[]; operationId: string | null }> => {
  allow(actor, 'settings.change');
  const label = `Put the ${list === 'status' ? 'statuses' : 'stages'} in another order`;
  return operate(deps, actor, { kind: 'stage.order', label }, async (op) => ({
    items: (await placeStages(op, { list, parent }, codes)).map(toStage),
  }));
};
