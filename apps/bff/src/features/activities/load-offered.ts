import { type ChoiceList, choiceWord } from '@daybook/shared/activities/choice.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Reader } from '../../platform/db/open.ts';
import { type ChoiceEntity, findChoice } from '../choices/choices.store.ts';

/** A choice that somebody makes: it has to be in the list it is made from, and still offered. */
export const loadOffered = async (
  db: Reader,
  { list, kind, code }: { list: ChoiceList; kind: string; code: string },
): Promise<ChoiceEntity> => {
  const row = await findChoice(db, code);
  if (row !== undefined && row.list === list && row.kind === kind && row.retired === 0) return row;
  const message =
    row?.retired === 1
      ? `${row.label} is no longer offered. Choose another ${choiceWord(list)}.`
      : `Choose one of the ${choiceWord(list)}s in the list.`;
  throw new Refusal('request.invalid', {
    detail: message,
    errors: [{ path: list === 'source-reason' ? 'sourceReason' : list, message }],
  });
};
