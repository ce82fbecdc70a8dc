import {
  columnsText,
  FIRST_COLUMNS,
  readColumns,
  shownColumns,
} from '@daybook/shared/records/record-columns.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldsQuery } from '../../shared/fields/fields.queries.ts';
import { useRememberColumns } from '../../shared/session/list-columns.ts';
import { useMe } from '../../shared/session/session.queries.ts';
import { useListFilter } from './use-list-filter.ts';

/**
 * The columns of a list: those its address names, else those the user chose last on it on any device, else the first ones. What is
 * chosen goes into the address; a saved list's columns are its own and are not remembered for others.
 */
export const useListColumns = (type: RecordType) => {
  const { filter, search, change } = useListFilter(type);
  const { listColumns } = useMe();
  const remember = useRememberColumns();
  const { data: defined } = useQuery(fieldsQuery());
  const isSaved = search.has('saved');
  const asked = filter.columns ?? listColumns[type] ?? columnsText(FIRST_COLUMNS[type]);
  const { keys, shown, gone } = useMemo(() => {
    const named = readColumns(asked);
    const columns = shownColumns(type, named, defined ?? []);
    // Whether there is a field of one's own is known once the fields have been read.
    return { keys: named, shown: columns.shown, gone: defined === undefined ? [] : columns.gone };
  }, [type, asked, defined]);
  const show = (next: readonly string[]): void => {
    if (!isSaved) void remember(type, columnsText(next));
    change({ columns: columnsText(next) });
  };
  const showFirst = (): void => {
    if (!isSaved) void remember(type, null);
    change({ columns: isSaved ? columnsText(FIRST_COLUMNS[type]) : null });
  };
  return {
    keys,
    shown,
    gone,
    isFirst: keys.join() === FIRST_COLUMNS[type].join(),
    show,
    showFirst,
    /** The list as a view keeps it: with its columns, unless it is one that was saved without any. */
    kept: isSaved ? filter : { ...filter, columns: asked },
  };
};
