import { isBesideName, listColumns } from '@daybook/shared/records/record-columns.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { useMemo } from 'react';
import { ColumnPicker } from '../../../shared/columns/column-picker.tsx';
import { useFields } from '../../../shared/fields/fields.queries.ts';
import { useListColumns } from '../use-list-columns.ts';
import { SortChoice } from './sort-choice.tsx';

interface PickerProps {
  readonly type: RecordType;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Which fields a list of records shows, in which order, and what it is sorted by. */
export const RecordColumnPicker = ({ type, open, onClose }: PickerProps) => {
  const { shown, keys, show, showFirst, isFirst } = useListColumns(type);
  const defined = useFields();
  const listed = useMemo(() => listColumns(type, defined), [type, defined]);
  const [all, columns] = [listed.filter(isBesideName), shown.filter(isBesideName)];
  return (
    <ColumnPicker
      open={open}
      chosen={{ all, columns, keys, show, showFirst, isFirst }}
      lead="name"
      bare="The name alone."
      onPhone="A phone has room for the name and one of them: the first day, number or amount."
      sort={<SortChoice type={type} columns={listed} />}
      onClose={onClose}
    />
  );
};
