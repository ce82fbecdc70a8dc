import { Refusal } from '@daybook/shared/kernel/refusal';
import { accepted } from '@daybook/shared/kernel/result';
import type { NewStage, Stage } from '@daybook/shared/stages/stage';
import { addable, findStageIn, stageWord } from '@daybook/shared/stages/stage.rules';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { placeStages, stageRowsOf } from './place-stages.ts';
import { refuseTwinStage } from './refuse-twin-stage.ts';
import { readStages, toStage } from './stages.store.ts';

/** A status belongs to a lifecycle stage, everything else to none. */
const refuseMismatch = (stages: readonly Stage[], { list, of }: NewStage): void => {
  const fits = list === 'status' ? findStageIn(stages, 'lifecycle', of) !== undefined : of === '';
  if (fits) return;
  throw new Refusal('request.invalid', {
    errors: [{ path: 'of', message: `There is no list of ${stageWord(list)}es here.` }],
  });
};

/** Adds a stage or status, behind the others but before what ends the list. */
export const addStage = (
  deps: Deps,
  actor: Actor,
  input: NewStage,
): Promise<{ stage: Stage; operationId: string | null }> => {
  allow(actor, 'settings.change');
  const { list, of: parent, label, code = newId() } = input;
  const spec = { kind: 'stage.add', label: `Added the ${stageWord(list)} ${label}` };
  return operate(deps, actor, spec, async (op) => {
    const stages = await readStages(op.db);
    refuseMismatch(stages, input);
    const kind = list === 'status' && input.closed ? 'closed' : 'open';
    accepted(addable(stages, { list, of: parent, kind }));
    refuseTwinStage(stages, input);
    const there = await stageRowsOf(op, { list, parent });
    const probability = list === 'pipeline' ? input.probability : 0;
    const place = there.length;
    const row = await op.insert('stage', { list, code, parent, label, kind, probability, place });
    const codes = [...there.map((other) => other.code), row.code];
    const placed = await placeStages(op, { list, parent }, codes);
    return { stage: toStage(placed.find(({ key }) => key === row.key) ?? row) };
  });
};
