import type { Instant, LocalDate } from '@daybook/shared/kernel/time';
import type { RecordRef } from '@daybook/shared/records/record';
import { Link } from 'react-router';
import { choiceLabel, useChoices } from '../../choices/choices.state.ts';
import { useMinute, useToday } from '../../lib/clock.ts';
import { recordPath } from '../../lib/paths.ts';
import { useFormats } from '../../lib/preferences.state.ts';
import { type Control, isEmpty, type Value } from '../form-field.ts';
import { ShownValue } from './shown-value.tsx';

interface AgoProps {
  readonly at: Instant | null;
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

/** An entry of a list that admins keep, by its name. */
export const ChoiceCell = ({ code }: { readonly code: string | null }) => {
  const choices = useChoices();
  return code === null ? null : choiceLabel(choices, code);
};

/** A day, short. */
export const DayCell = ({ on }: { readonly on: LocalDate }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  return <span title={formats.fullDay(on)}>{formats.shortDay(on, today)}</span>;
};

const MomentCell = ({ at }: { readonly at: Instant }) => {
  const formats = useFormats();
  const today = useToday(formats.zone);
  return <span title={formats.fullMoment(at)}>{formats.moment(at, today)}</span>;
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
    case 'moment':
      return <MomentCell at={value as Instant} />;
    case 'record':
      return <Link to={recordPath(value as RecordRef)}>{(value as RecordRef).title}</Link>;
    case 'prose':
      return <span title={value as string}>{value as string}</span>;
    default:
      return <ShownValue control={control} value={value} />;
  }
};
