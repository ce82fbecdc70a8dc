import type { CellColumn } from '@daybook/shared/kernel/cells.rules';
import { invalidInput } from '@daybook/shared/kernel/refusal';

/** Refuses an export that asks for columns there are not, and says why of each. */
export const refuseColumns = (gone: readonly { readonly why: string }[]): void => {
  if (gone.length > 0)
    throw invalidInput([{ path: 'columns', message: gone.map(({ why }) => why).join(' ') }]);
};

/** The columns of a field, the first of these lists that has any. */
export const columnsOf = <T>(
  key: string,
  ...lists: readonly (readonly CellColumn<T>[])[]
): CellColumn<T>[] => {
  for (const columns of lists) {
    const own = columns.filter((column) => column.key === key);
    if (own.length > 0) return own;
  }
  return [];
};
