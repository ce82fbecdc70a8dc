import type { LocalDate } from '@daybook/shared/kernel/time';
import { CalendarDays } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useToday } from '../lib/clock.ts';
import { parseDay } from '../lib/date-text.ts';
import { useFormats, usePreferences } from '../lib/preferences.state.ts';
import type { FieldCommon } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { lazily } from './lazily.ts';
import { Popover } from './popover.tsx';
import { TextField } from './text-field.tsx';

const Calendar = lazily(async () => (await import('./calendar.tsx')).Calendar);

export interface DateFieldProps extends FieldCommon {
  readonly value: LocalDate | null;
  readonly onChange: (day: LocalDate | null) => void;
  /** A day typed without its year is the next such day, or the last one for things that happened. */
  readonly prefer?: 'future' | 'past';
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}

const UNREADABLE = 'Write a day such as “thu”, “26 nov”, “in 3 days” or “2026-11-26”.';

/** A day, typed as people write days or chosen from a calendar. What cannot be read stays as typed, with a word about it. */
export const DateField = ({
  value,
  onChange,
  prefer = 'future',
  error,
  hint,
  onBlur,
  ...rest
}: DateFieldProps) => {
  const { zone, locale, weekStart } = usePreferences();
  const formats = useFormats();
  const today = useToday(zone);
  const [typed, setTyped] = useState<string | undefined>();
  const [left, setLeft] = useState(false);
  const [told, setTold] = useState(false);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const read = typed === undefined ? undefined : parseDay(typed, { today, locale, weekStart, prefer });
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    setTold(true);
    onChange(text.trim() === '' ? null : (parseDay(text, { today, locale, weekStart, prefer }) ?? value));
  };
  const leave = () => {
    if (read || typed?.trim() === '') setTyped(undefined);
    setLeft(true);
    onBlur?.();
  };
  const choose = (day: LocalDate) => {
    setTyped(undefined);
    setOpen(false);
    onChange(day);
  };
  // It stays when the field is left: what is below must not move from under the pointer.
  const understood = read ?? (typed === undefined && told ? value : null);
  const unreadable = left && typed !== undefined && typed.trim() !== '' && !read;
  return (
    <>
      <TextField
        {...rest}
        error={unreadable ? UNREADABLE : error}
        hint={understood ? formats.longDay(understood, today) : hint}
        autoComplete="off"
        placeholder="thu, 26 nov, in 3 days"
        value={typed ?? (value ? formats.day(value, today) : '')}
        onChange={type}
        onBlur={leave}
        trailing={
          <IconButton
            ref={button}
            size="sm"
            icon={CalendarDays}
            label="Choose from a calendar"
            disabled={rest.disabled}
            onClick={() => setOpen(!open)}
          />
        }
      />
      <Popover open={open} onClose={() => setOpen(false)} label="Calendar" anchor={button} align="end">
        <Suspense fallback={<span className="block h-72 w-62" />}>
          <Calendar value={value} onChoose={choose} />
        </Suspense>
      </Popover>
    </>
  );
};
