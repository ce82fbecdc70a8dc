import type { Choice, ChoiceOrder } from '@daybook/shared/activities/choice';
import { choiceWord } from '@daybook/shared/activities/choice.rules';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { toChoice } from './choice-columns.ts';
import { type ChoiceEntity, findChoicesOf } from './choices.store.ts';

/** Puts a list in another order; what is not named keeps its place behind what is. */
export const orderChoices = (
  deps: Deps,
  actor: Actor,
  { list, of: kind, codes }: ChoiceOrder,
): Promise<{ items: Choice[]; operationId: string | null }> => {
  allow(actor, 'settings.change');
  return operate(
    deps,
    actor,
    { kind: 'choice.order', label: `Put the ${choiceWord(list)}s in another order` },
    async (op) => {
      const rows = await findChoicesOf(op.db, list, kind);
      const placeOf = (code: string): number => (codes.includes(code) ? codes.indexOf(code) : codes.length);
      const wanted = rows.toSorted((a, b) => placeOf(a.code) - placeOf(b.code));
      const moved: ChoiceEntity[] = [];
      for (const [place, row] of wanted.entries()) moved.push(await op.update('choice', row, { place }));
      return { items: moved.map(toChoice) };
    },
  );
};
