import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { markDismissed } from './pairs.store.ts';

export const notDuplicateSpec: TableSpec<'not_duplicate'> = {
  label: () => 'what was said of two records not being one',
  refersTo: { one_key: 'record', other_key: 'record' },
  staysOnMerge: true,
  settle: async (op, touched) => {
    for (const { before, after } of touched) {
      const pair = after ?? before;
      if (pair !== null) await markDismissed(op.db, pair, after === null ? 0 : 1);
    }
  },
};
