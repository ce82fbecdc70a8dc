import { choiceWord } from '@daybook/shared/activities/choice.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { allow } from '../../platform/allow.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { isChoiceUsed } from './choices.store.ts';

/** Undo and redo come this way too: what is in use by then stays, or activities would have something nameless. */
export const choiceSpec: TableSpec<'choice'> = {
  label: (row) => `the ${choiceWord(row.list)} ${row.label}`,
  refersTo: {},
  settle: async (op, touched) => {
    allow(op.actor, 'settings.change');
    for (const { before, after } of touched) {
      if (before === null || after !== null || !(await isChoiceUsed(op.db, before))) continue;
      throw new Refusal('thing.in-use', {
        detail: `Something has the ${choiceWord(before.list)} ${before.label} by now. Retire it instead.`,
      });
    }
  },
};
