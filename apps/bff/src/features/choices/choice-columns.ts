import type { Choice } from '@daybook/shared/activities/choice';
import type { ChoiceKind, ChoiceList } from '@daybook/shared/activities/choice.rules';
import type { ChoiceEntity } from './choices.store.ts';

/** The row as the contract has it. */
export const toChoice = (row: ChoiceEntity): Choice => ({
  code: row.code,
  list: row.list as ChoiceList,
  of: row.kind as ChoiceKind,
  label: row.label,
  failed: row.failed === 1,
  retired: row.retired === 1,
});
