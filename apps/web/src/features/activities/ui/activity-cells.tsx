import type { ActivityRow } from '@daybook/shared/activities/activity';
import { activityType, PRIORITIES } from '@daybook/shared/activities/activity-type';
import { directionLabel } from '@daybook/shared/activities/direction';
import type { Instant } from '@daybook/shared/kernel/time';
import { readable } from '@daybook/shared/notices/mention.rules';
import type { ListColumn } from '@daybook/shared/records/record-columns.rules';
import { clsx } from 'clsx';
import type { CSSProperties, ReactNode } from 'react';
import { AT_END, LEAST_WIDTHS, WIDTHS } from '../../../shared/columns/column-look.ts';
import { asFormField } from '../../../shared/fields/custom-fields.ts';
import { useDefinedFields } from '../../../shared/fields/fields.queries.ts';
import type { Control, Value } from '../../../shared/fields/form-field.ts';
import { AgoCell, ChoiceCell, FieldCell } from '../../../shared/fields/ui/field-cell.tsx';
import { useMinute } from '../../../shared/lib/clock.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { momentSentence } from '../due-sentence.ts';
import { useShownColumns } from '../use-activity-columns.ts';

const Moment = ({ at }: { readonly at: Instant }) => {
  const formats = useFormats();
  const now = useMinute();
  return <span title={formats.fullMoment(at)}>{momentSentence(at, formats, now)}</span>;
};

/** What is shown otherwise than its control would. */
const CELLS: Readonly<Record<string, (row: ActivityRow) => ReactNode>> = {
  type: ({ type }) => activityType(type).label,
  priority: ({ priority }) => PRIORITIES.find(({ value }) => value === priority)?.label,
  outcome: ({ outcome }) => <ChoiceCell code={outcome} />,
  topic: ({ topic }) => <ChoiceCell code={topic} />,
  end: ({ more }) => more?.endAt && <Moment at={more.endAt} />,
  completed_at: ({ completedAt }) => <AgoCell at={completedAt} />,
  created_at: ({ more }) => <AgoCell at={more?.createdAt ?? null} />,
  direction: ({ more }) => more && directionLabel(more.direction),
  tags: ({ more }) => more?.tags.join(', '),
};

interface Shown {
  readonly control: Control;
  readonly read: (row: ActivityRow) => Value;
}

const FIELDS: Readonly<Record<string, Shown>> = {
  owner: { control: { kind: 'user' }, read: ({ owner }) => owner },
  notes: { control: { kind: 'prose' }, read: ({ more }) => readable(more?.notes ?? '') },
  message: { control: { kind: 'prose' }, read: ({ more }) => more?.message ?? '' },
  duration_minutes: {
    control: { kind: 'number' },
    read: ({ durationMinutes: minutes }) => (minutes === null ? null : String(minutes)),
  },
  phone: { control: { kind: 'line' }, read: ({ more }) => more?.phone ?? '' },
  location: { control: { kind: 'line' }, read: ({ location }) => location },
  link: { control: { kind: 'url' }, read: ({ more }) => more?.link ?? '' },
  amount: { control: { kind: 'money' }, read: ({ more }) => more?.amount ?? null },
  record: { control: { kind: 'record', of: 'contact' }, read: ({ primary }) => primary },
  account: { control: { kind: 'record', of: 'account' }, read: ({ account }) => account },
};

/** "Wed, Nov 25 10:00 AM", with the year where it is another one. */
const DAY_AND_TIME = '9.25rem';

/** Moments of which is told how long ago they were, and no time. */
const AGO: ReadonlySet<string> = new Set(['completed_at', 'created_at']);

/** A column has one width on all rows, whatever is in it, so that it stands under its heading. */
const cellStyle = ({ key, type }: ListColumn): CSSProperties => {
  if (type === 'moment' && !AGO.has(key)) return { flex: `0 0 ${DAY_AND_TIME}` };
  const width = WIDTHS[type];
  return {
    flex: `0 1 ${typeof width === 'string' ? width : '9rem'}`,
    minWidth: LEAST_WIDTHS[type] ?? '6.5rem',
  };
};

const cellClass = ({ type }: ListColumn): string =>
  clsx('truncate text-sm', AT_END.has(type) && 'text-right tabular-nums');

interface CellsProps {
  readonly row: ActivityRow;
  /** As an address has them. */
  readonly columns: string;
}

/** What a row shows in the columns that were chosen. */
export const ActivityCells = ({ row, columns }: CellsProps) => {
  const { columns: shown } = useShownColumns(columns);
  const own = useDefinedFields('activity').map(asFormField);
  return shown.map((column) => {
    const defined = own.find(({ key }) => key === column.key);
    const field = FIELDS[column.key];
    return (
      <span key={column.key} className={cellClass(column)} style={cellStyle(column)}>
        <span className="sr-only">{column.label} </span>
        {CELLS[column.key]?.(row)}
        {field && <FieldCell control={field.control} value={field.read(row)} />}
        {defined && row.more && <FieldCell control={defined.control} value={defined.read(row.more)} />}
      </span>
    );
  });
};

interface HeadProps {
  readonly columns: string;
  /** What the end of a row says. */
  readonly when: string;
}

/** What the columns are called. A row is one cell to a screen reader, which hears the names with the values. */
export const ActivityColumnsHead = ({ columns, when }: HeadProps) => {
  const { columns: shown } = useShownColumns(columns);
  return (
    <thead aria-hidden className="sticky top-0 z-1 block border-b border-line bg-paper max-md:hidden">
      <tr className="flex h-9 items-center px-4.5 md:px-7">
        <th className="flex min-w-0 flex-1 items-center gap-3 text-left text-sm font-medium text-ink-3">
          <span className="w-5 shrink-0" />
          <span className="w-6.5 shrink-0" />
          <span className="min-w-44 flex-1">Subject</span>
          {shown.map((column) => (
            <span key={column.key} className={cellClass(column)} style={cellStyle(column)}>
              {column.label}
            </span>
          ))}
          <span className="w-32 shrink-0 text-right">{when}</span>
        </th>
      </tr>
    </thead>
  );
};
