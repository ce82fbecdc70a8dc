import type { LocalDate } from '@daybook/shared/kernel/time';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { RecordRef } from '@daybook/shared/records/record';
import { Link } from 'react-router';
import { type Control, isEmpty, type Value } from '../../../shared/fields/form-field.ts';
import { ShownValue } from '../../../shared/fields/ui/shown-value.tsx';
import { useMinute, useToday } from '../../../shared/lib/clock.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Avatar } from '../../../shared/ui/avatar.tsx';
import type { AnyRecord } from '../records.queries.ts';

interface NameProps {
  readonly record: AnyRecord;
  readonly detail: string;
}

/** A record by its name, with a word about it below; on a phone also whose it is, which has no column there. */
export const NameCell = ({ record, detail }: NameProps) => {
  const account = useNarrow() ? record.account?.title : undefined;
  const below = [detail, account].filter(Boolean).join(' · ');
  return (
    <span className="flex items-center gap-2.5">
      <Avatar name={record.title} size="sm" {...(record.type !== 'contact' && { square: true })} />
      <span className="min-w-0">
        <Link to={recordPath(record)} className="block truncate font-medium hover:underline">
          {record.title}
        </Link>
        {below && <span className="block truncate text-sm text-ink-2">{below}</span>}
      </span>
    </span>
  );
};

interface AgoProps {
  readonly at: AnyRecord['lastActivityAt'];
  /** What stands where there is no moment. */
  readonly none?: string;
}

/** How long ago something was. */
export const AgoCell = ({ at, none = '' }: AgoProps) => {
  const formats = useFormats();
  const now = useMinute();
  if (at === null) return <span className="text-ink-3">{none}</span>;
  return <span title={formats.fullMoment(at)}>{formats.ago(at, now)}</span>;
};

const DayCell = ({ on }: { readonly on: LocalDate }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  return <span title={formats.fullDay(on)}>{formats.shortDay(on, today)}</span>;
};

/** Late where it should have been closed by now. */
export const ClosingCell = ({ sale }: { readonly sale: Opportunity }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  const { expectedClosingOn: on, closedAt } = sale;
  if (on === null) return null;
  const late = closedAt === null && on < today;
  return (
    <span className={late ? 'text-late' : undefined}>
      <DayCell on={on} />
      {late && <span className="sr-only">, late</span>}
    </span>
  );
};

const Several = ({ lines }: { readonly lines: readonly string[] }) => (
  <span title={lines.join('\n')}>
    {lines[0]}
    {lines.length > 1 && <span className="text-ink-3"> and {lines.length - 1} more</span>}
  </span>
);

/** A field's value in one line of a row; what is longer is told where one points at it. */
export const FieldCell = ({ control, value }: { readonly control: Control; readonly value: Value }) => {
  if (isEmpty(value)) return null;
  switch (control.kind) {
    case 'lines':
      return <Several lines={value as readonly string[]} />;
    case 'day':
      return <DayCell on={value as LocalDate} />;
    case 'record':
      return <Link to={recordPath(value as RecordRef)}>{(value as RecordRef).title}</Link>;
    case 'prose':
      return <span title={value as string}>{value as string}</span>;
    default:
      return <ShownValue control={control} value={value} />;
  }
};
