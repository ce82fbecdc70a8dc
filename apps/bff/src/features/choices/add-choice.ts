import type { Choice, NewChoice } from '@daybook/shared/activities/choice';
import { choiceWord, isChoiceList } from '@daybook/shared/activities/choice.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { toChoice } from './choice-columns.ts';
import { findChoicesOf } from './choices.store.ts';
import { refuseTwin } from './refuse-twin.ts';

const refuseMismatch = ({ list, of }: NewChoice): void => {
  if (isChoiceList(list, of)) return;
  throw new Refusal('request.invalid', {
    errors: [{ path: 'of', message: `There is no list of ${choiceWord(list)}s here.` }],
  });
};

/** Adds an outcome, topic or reason: to the end, but a topic before Other. */
export const addChoice = (
  deps: Deps,
  actor: Actor,
  input: NewChoice,
): Promise<{ choice: Choice; operationId: string | null }> => {
  allow(actor, 'settings.change');
  refuseMismatch(input);
  const { list, of: kind, label, code = newId() } = input;
  return operate(
    deps,
    actor,
    { kind: 'choice.add', label: `Added the ${choiceWord(list)} ${label}` },
    async (op) => {
      await refuseTwin(op.db, { list, kind, label });
      const there = await findChoicesOf(op.db, list, kind);
      const last = there.at(-1);
      const place = (last?.place ?? -1) + 1;
      const isBeforeLast = list === 'topic' && last?.code === `${kind}.other`;
      const row = await op.insert('choice', {
        code,
        list,
        kind,
        label,
        failed: list === 'outcome' && input.failed ? 1 : 0,
        place: isBeforeLast ? last.place : place,
      });
      if (isBeforeLast) await op.update('choice', last, { place });
      return { choice: toChoice(row) };
    },
  );
};
