import { accepted } from '@daybook/shared/kernel/result';
import { lostReason } from '@daybook/shared/stages/lost-reason.rules';
import { findStageIn, givenStage, offeredStages, type StageLike } from '@daybook/shared/stages/stage.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { findChoice } from '../choices/choices.store.ts';
import type { Written } from './opportunity-columns.ts';
import type { OpportunityEntity } from './opportunity-details.store.ts';

type Place = Pick<OpportunityEntity, 'stage' | 'lost_reason' | 'closed_at'>;

const isOver = (stage: StageLike | undefined): boolean => stage !== undefined && stage.kind !== 'open';

/**
 * Where a sale stands after what was written: in a stage that is offered, with the reason if it is lost, and with the
 * moment it ended if it has. `before` is null for a new one, which starts in the first stage.
 */
export const placeInPipeline = async (
  op: Operation,
  stages: readonly StageLike[],
  before: Place | null,
  { stage: code, lostReason: given }: Written,
): Promise<Place> => {
  const was = before?.stage ?? null;
  const first = offeredStages(stages, 'pipeline')[0]?.code ?? 'qualification';
  const wanted = code ?? was ?? first;
  const stage =
    code === undefined
      ? findStageIn(stages, 'pipeline', wanted)
      : accepted(givenStage(stages, { list: 'pipeline', code, path: 'stage', was }));
  const reason = { code: given, was: before?.lost_reason ?? null, isLost: stage?.kind === 'lost' };
  const choice = given ? await findChoice(op.db, given) : undefined;
  const wasOver = before !== null && isOver(findStageIn(stages, 'pipeline', before.stage));
  const since = wasOver && wanted === was ? before.closed_at : op.now;
  return {
    stage: wanted,
    lost_reason: accepted(lostReason('opportunity', reason, choice)),
    closed_at: isOver(stage) ? since : null,
  };
};
