import type { Choice, ChoiceChange } from '@daybook/shared/activities/choice';
import { choiceWord, isOtherTopic } from '@daybook/shared/activities/choice.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { toChoice } from './choice-columns.ts';
import { type ChoiceEntity, findChoice } from './choices.store.ts';
import { refuseTwin } from './refuse-twin.ts';

const labelOf = (before: ChoiceEntity, after: ChoiceEntity): string => {
  if (before.label !== after.label)
    return `Renamed the ${choiceWord(after.list)} ${before.label} to ${after.label}`;
  if (before.retired !== after.retired)
    return `${after.retired === 1 ? 'Retired' : 'Offered again:'} the ${choiceWord(after.list)} ${after.label}`;
  return `Changed the ${choiceWord(after.list)} ${after.label}`;
};

const refuseRetiringOther = (code: string, { retired }: ChoiceChange): void => {
  if (!retired || !isOtherTopic(code)) return;
  const message = 'This topic stays: an activity has it where nothing fits better.';
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'retired', message }] });
};

/** Renames an outcome or topic, says whether it means a failure, retires it or offers it again. */
export const changeChoice = (
  deps: Deps,
  actor: Actor,
  code: string,
  change: ChoiceChange,
): Promise<{ choice: Choice; operationId: string | null }> => {
  allow(actor, 'settings.change');
  refuseRetiringOther(code, change);
  let label = '';
  return operate(deps, actor, { kind: 'choice.change', label: () => label }, async (op) => {
    const row = found(await findChoice(op.db, code), 'choice');
    if (change.label !== undefined) await refuseTwin(op.db, { ...row, label: change.label }, code);
    const next = await op.update('choice', row, {
      ...(change.label === undefined ? {} : { label: change.label }),
      ...(change.failed === undefined || row.list !== 'outcome' ? {} : { failed: Number(change.failed) }),
      ...(change.retired === undefined ? {} : { retired: Number(change.retired) }),
    });
    label = labelOf(row, next);
    return { choice: toChoice(next) };
  });
};
