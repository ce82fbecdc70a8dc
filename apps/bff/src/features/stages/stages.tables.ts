import { Refusal } from '@daybook/shared/kernel/refusal';
import { allow } from '../../platform/allow.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { isStageUsed, rankSales } from './stages.store.ts';

/** Undo and redo come this way too: what is in use by then stays, or records would stand nowhere. */
export const stageSpec: TableSpec<'stage'> = {
  label: (row) => `the ${row.list === 'status' ? 'status' : 'stage'} ${row.label}`,
  refersTo: {},
  settle: async (op, touched) => {
    allow(op.actor, 'settings.change');
    for (const { before, after } of touched) {
      if (after?.list === 'pipeline' && after.place !== before?.place) await rankSales(op, after);
      if (before === null || after !== null || !(await isStageUsed(op.db, before))) continue;
      throw new Refusal('thing.in-use', {
        detail: `Something is in ${before.label} by now. Retire it instead.`,
      });
    }
  },
};
