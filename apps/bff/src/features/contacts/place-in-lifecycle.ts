import { Refusal } from '@daybook/shared/kernel/refusal';
import { accepted } from '@daybook/shared/kernel/result';
import { lostReason } from '@daybook/shared/stages/lost-reason.rules';
import {
  findStageIn,
  firstStatus,
  givenStage,
  offeredStages,
  type StageLike,
} from '@daybook/shared/stages/stage.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { findChoice } from '../choices/choices.store.ts';
import type { Written } from './contact-columns.ts';
import type { ContactEntity } from './contact-details.store.ts';

type Place = Pick<ContactEntity, 'lifecycle_stage' | 'lifecycle_status' | 'lost_reason'>;

/** The stage that is meant: the one given, or the one that the status given belongs to. */
const stageOf = (stages: readonly StageLike[], before: Place | null, input: Written): string => {
  const was = before?.lifecycle_stage ?? offeredStages(stages, 'lifecycle')[0]?.code ?? 'lead';
  const { lifecycleStage: code, lifecycleStatus: status } = input;
  if (code !== undefined)
    return accepted(givenStage(stages, { list: 'lifecycle', code, path: 'lifecycleStage', was })).code;
  if (status === null || status === undefined) return was;
  return findStageIn(stages, 'status', status)?.of ?? was;
};

const statusOf = (
  stages: readonly StageLike[],
  before: Place | null,
  stage: string,
  code: string | null | undefined,
): string | null => {
  const was = before?.lifecycle_stage === stage ? before.lifecycle_status : null;
  if (code === undefined || code === null) return was ?? firstStatus(stages, stage);
  const { of, label } = accepted(givenStage(stages, { list: 'status', code, path: 'lifecycleStatus', was }));
  if (of === stage) return code;
  const message = `${label} is a status of another stage.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'lifecycleStatus', message }] });
};

/**
 * Where a contact stands after what was written: in a stage that is offered, with one of its statuses, and with the
 * reason if they are lost. `before` is null for a new one.
 */
export const placeInLifecycle = async (
  op: Operation,
  stages: readonly StageLike[],
  before: Place | null,
  input: Written,
): Promise<Place> => {
  const { lifecycleStatus, lostReason: given } = input;
  const stage = stageOf(stages, before, input);
  const isLost = findStageIn(stages, 'lifecycle', stage)?.kind === 'lost';
  const reason = { code: given, was: before?.lost_reason ?? null, isLost };
  const choice = given ? await findChoice(op.db, given) : undefined;
  return {
    lifecycle_stage: stage,
    lifecycle_status: statusOf(stages, before, stage, lifecycleStatus),
    lost_reason: accepted(lostReason('contact', reason, choice)),
  };
};
