import { accepted, found } from '@daybook/shared/kernel/result';
import type { Stage, StageChange } from '@daybook/shared/stages/stage';
import { addable, renamable, retirable, type StageList, stageWord } from '@daybook/shared/stages/stage.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { refuseTwinStage } from './refuse-twin-stage.ts';
import { findStageRow, listStageRows, readStages, type StageEntity, toStage } from './stages.store.ts';

const labelOf = (before: StageEntity, after: StageEntity): string => {
  const word = stageWord(after.list as StageList);
  if (before.label !== after.label) return `Renamed the ${word} ${before.label} to ${after.label}`;
  if (before.retired !== after.retired)
    return `${after.retired === 1 ? 'Retired' : 'Offered again:'} the ${word} ${after.label}`;
  return `Changed the ${word} ${after.label}`;
};

/** What may not be said of this stage is refused with the reason. */
const refuse = (stages: readonly Stage[], stage: Stage, { label, retired }: StageChange): void => {
  if (label !== undefined && label !== stage.label) {
    accepted(renamable(stage));
    refuseTwinStage(stages, { ...stage, label }, stage.code);
  }
  if (retired === true && !stage.retired) accepted(retirable(stages, stage));
  if (retired === false && stage.retired) accepted(addable(stages, stage));
};

/** One event brings contacts to one stage: the one before gives it up. */
const takeOver = async (op: Operation, own: StageEntity, event: string): Promise<void> => {
  for (const row of await listStageRows(op.db))
    if (row.enters_on === event && row.key !== own.key) await op.update('stage', row, { enters_on: null });
};

const columnsOf = (row: StageEntity, { label, probability, entersOn, retired }: StageChange) => ({
  ...(label === undefined ? {} : { label }),
  ...(probability === undefined || row.list !== 'pipeline' || row.kind !== 'open' ? {} : { probability }),
  ...(entersOn === undefined || row.list !== 'lifecycle' ? {} : { enters_on: entersOn }),
  ...(retired === undefined ? {} : { retired: Number(retired) }),
});

/** Renames a stage or status, says how likely its sales are won or what brings contacts there, retires it or offers it again. */
export const changeStage = (
  deps: Deps,
  actor: Actor,
  { list, code }: { readonly list: StageList; readonly code: string },
  change: StageChange,
): Promise<{ stage: Stage; operationId: string | null }> => {
  allow(actor, 'settings.change');
  let label = '';
  return operate(deps, actor, { kind: 'stage.change', label: () => label }, async (op) => {
    const row = found(await findStageRow(op.db, list, code), stageWord(list));
    refuse(await readStages(op.db), toStage(row), change);
    const columns = columnsOf(row, change);
    if (columns.enters_on) await takeOver(op, row, columns.enters_on);
    const next = await op.update('stage', row, columns);
    label = labelOf(row, next);
    return { stage: toStage(next) };
  });
};
