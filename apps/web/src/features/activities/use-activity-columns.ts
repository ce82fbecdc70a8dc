import {
  columnsText,
  isBesideName,
  listColumns,
  readColumns,
  shownColumns,
} from '@daybook/shared/records/record-columns.rules';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ChosenColumns } from '../../shared/columns/chosen-columns.ts';
import { useFields } from '../../shared/fields/fields.queries.ts';
import { useRememberColumns } from '../../shared/session/list-columns.ts';
import type { ListAddress } from './list-address.ts';

/** The columns that an address has, without the subject; what is gone says why. */
export const useShownColumns = (columns: string) => {
  const defined = useFields();
  return useMemo(() => {
    const { shown, gone } = shownColumns('activity', readColumns(columns), defined);
    return { columns: shown.filter(isBesideName), gone };
  }, [columns, defined]);
};

/**
 * The columns of a list of activities and how they are chosen: they go into the address, and are remembered for all
 * lists of activities; those of a saved list are its own.
 */
export const useActivityColumns = (
  address: ListAddress,
  change: (address: ListAddress) => void,
): ChosenColumns => {
  const isSaved = useSearchParams()[0].has('saved');
  const remember = useRememberColumns();
  const defined = useFields();
  const to = (columns: string): void => {
    if (!isSaved) void remember('activity', columns || null);
    change({ ...address, columns });
  };
  return {
    all: useMemo(() => listColumns('activity', defined).filter(isBesideName), [defined]),
    columns: useShownColumns(address.columns).columns,
    keys: readColumns(address.columns),
    show: (keys) => to(columnsText(keys)),
    showFirst: () => to(''),
    isFirst: address.columns === '',
  };
};
