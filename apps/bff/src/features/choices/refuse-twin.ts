import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Reader } from '../../platform/db/open.ts';
import { type ChoiceEntity, findChoicesOf } from './choices.store.ts';

/** A name stands once in a list, so that nobody has to choose between two alike. */
export const refuseTwin = async (
  db: Reader,
  { list, kind, label }: Pick<ChoiceEntity, 'list' | 'kind' | 'label'>,
  own?: string,
): Promise<void> => {
  const twin = (await findChoicesOf(db, list, kind)).find(
    (row) => row.code !== own && row.label.toLowerCase() === label.toLowerCase(),
  );
  if (twin === undefined) return;
  const message =
    twin.retired === 1
      ? `${twin.label} is in this list, retired. Offer it again instead.`
      : `${twin.label} is in this list already.`;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'label', message }] });
};
