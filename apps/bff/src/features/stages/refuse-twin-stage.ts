import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Stage } from '@daybook/shared/stages/stage';
import { stagesIn } from '@daybook/shared/stages/stage.rules';

/** A name stands once in a list, so that nobody has to choose between two alike. */
export const refuseTwinStage = (
  stages: readonly Stage[],
  { list, of, label }: Pick<Stage, 'list' | 'of' | 'label'>,
  own?: string,
): void => {
  const twin = stagesIn(stages, list, of).find(
    (stage) => stage.code !== own && stage.label.toLowerCase() === label.toLowerCase(),
  );
  if (twin === undefined) return;
  const message = twin.retired
    ? `${twin.label} is in this list, retired. Offer it again instead.`
    : `${twin.label} is in this list already.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'label', message }] });
};
