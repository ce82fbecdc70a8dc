import { isBesideName, type ListColumn } from '@daybook/shared/records/record-columns.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { AT_END, WIDTHS } from '../../../shared/columns/column-look.ts';
import { AgoCell, ChoiceCell, FieldCell } from '../../../shared/fields/ui/field-cell.tsx';
import { withoutScheme } from '../../../shared/lib/outside-text.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import type { Column } from '../../../shared/ui/data-table.tsx';
import { useRecordFields } from '../custom-fields.ts';
import type { RecordField } from '../record-fields.ts';
import type { AnyRecord, NounOf } from '../records.queries.ts';
import { useListColumns } from '../use-list-columns.ts';
import { ClosingCell, NameCell } from './record-cells.tsx';
import { StageTag } from './stage-tag.tsx';

/** What tells it from others of its name. */
const detailOf = (record: AnyRecord): string => {
  if ('jobTitle' in record) return record.jobTitle;
  if ('website' in record) return withoutScheme(record.website);
  if ('number' in record) return record.number;
  return 'agency' in record ? (record.deal?.title ?? '') : '';
};

/** What lists show otherwise than a record's own page, or of what nobody writes. */
const CELLS: Readonly<Record<string, (record: AnyRecord) => ReactNode>> = {
  name: (record) => <NameCell record={record} detail={detailOf(record)} />,
  account: ({ account }) => account && <Link to={recordPath(account)}>{account.title}</Link>,
  owner: ({ owner }) => owner?.name,
  tags: ({ tags }) => tags.join(', '),
  created_at: ({ createdAt }) => <AgoCell at={createdAt} />,
  last_activity_at: ({ lastActivityAt }) => <AgoCell at={lastActivityAt} none="None yet" />,
  contact_count: (record) => 'contactCount' in record && (record.contactCount || ''),
  lifecycle_stage: (record) =>
    'lifecycleStage' in record && <StageTag list="lifecycle" code={record.lifecycleStage} />,
  lifecycle_status: (record) =>
    'lifecycleStatus' in record &&
    record.lifecycleStatus !== null && <StageTag list="status" code={record.lifecycleStatus} />,
  lost_reason: (record) => 'lostReason' in record && <ChoiceCell code={record.lostReason} />,
  stage: (record) => 'stage' in record && <StageTag list="pipeline" code={record.stage} />,
  expected_closing_on: (record) => 'expectedClosingOn' in record && <ClosingCell sale={record} />,
  closed_at: (record) => 'closedAt' in record && <AgoCell at={record.closedAt} />,
};

/** The heading where the field's own name is too long for one. */
const HEADINGS: Readonly<Record<string, string>> = {
  expected_closing_on: 'Closing',
  lifecycle_stage: 'Lifecycle',
  lifecycle_status: 'Status',
};

const asColumn = <T extends RecordType>(
  { key, label, type, sort }: ListColumn,
  fields: readonly RecordField<T>[],
): Column<NounOf[T]> => {
  const cell = CELLS[key];
  const field = fields.find((one) => one.key === key);
  return {
    key,
    label: HEADINGS[key] ?? label,
    width: key === 'name' ? 3 : (WIDTHS[type] ?? 2),
    minWidth: key === 'name' ? '9rem' : '4rem',
    align: AT_END.has(type) ? 'end' : undefined,
    sortKey: sort,
    render: (record) => {
      if (cell) return cell(record);
      return field && <FieldCell control={field.control} value={field.read(record)} />;
    },
  };
};

/** A phone has room for the name and one more: the first that is read by its end, else the first. */
const onPhone = (shown: readonly ListColumn[]): string | undefined => {
  const others = shown.filter(isBesideName);
  return (others.find(({ type }) => AT_END.has(type)) ?? others[0])?.key;
};

/** The columns of a list, as the table draws them; the same array while they are the same. */
export const useTableColumns = <T extends RecordType>(type: T): readonly Column<NounOf[T]>[] => {
  const { shown } = useListColumns(type);
  const fields = useRecordFields(type);
  return useMemo(() => {
    const narrow = onPhone(shown);
    return shown.map((column) => ({
      ...asColumn(column, fields),
      wideOnly: isBesideName(column) && column.key !== narrow,
    }));
  }, [shown, fields]);
};
