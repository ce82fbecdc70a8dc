import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { Due } from '@daybook/shared/activities/due.rules';
import { dayAt, type LocalDate, momentAt, toInstant } from '@daybook/shared/kernel/time';
import { clsx } from 'clsx';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { now } from '../../../shared/lib/clock.ts';
import { holdCommands } from '../../../shared/lib/keyboard.ts';
import { usePreferences } from '../../../shared/lib/preferences.state.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { FLOATING_CARD, Floating } from '../../../shared/ui/floating.tsx';
import { TimeField } from '../../../shared/ui/time-field.tsx';
import { timeOfAppointment } from '../planned-time.ts';
import { ClashLines } from './clash-lines.tsx';

interface PickWhenProps {
  readonly title: string;
  /** The verb on the button. */
  readonly verb: string;
  /** A moment is needed, not only a day. */
  readonly needsTime: boolean;
  readonly anchor: RefObject<Element | null>;
  /** What is moved, where its time could clash with others. */
  readonly row?: ActivityRow | undefined;
  readonly onPick: (due: Exclude<Due, null>) => void;
  readonly onClose: () => void;
}

const MORNING = '09:00';

/** A day and a time, typed or chosen. */
export const PickWhen = ({ title, verb, needsTime, anchor, row, onPick, onClose }: PickWhenProps) => {
  const { zone } = usePreferences();
  const form = useRef<HTMLFormElement>(null);
  const [day, setDay] = useState<LocalDate | null>(null);
  const [time, setTime] = useState<string | null>(needsTime ? MORNING : null);
  const [error, setError] = useState<string>();
  useEffect(() => holdCommands(), []);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const clashing =
    row && day !== null && time !== null
      ? timeOfAppointment({ ...row, due: { at: toInstant(momentAt(day, time, zone)) }, endAt: null })
      : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = momentAt(day ?? dayAt(now(), zone), time ?? MORNING, zone);
    if (day === null) setError('Choose a day.');
    else if (needsTime && at <= now()) setError('Choose a moment that is still to come.');
    else onPick(time === null ? { on: day } : { at: toInstant(at) });
  };
  return (
    <Floating
      anchor={anchor}
      mode="auto"
      align="end"
      onClose={onClose}
      className={clsx(FLOATING_CARD, 'w-80 p-3.5')}
    >
      <form ref={form} aria-label={title} onSubmit={submit} className="flex flex-col gap-3">
        <p className="text-sm text-ink-2">{title}</p>
        <div className="grid grid-cols-[1.6fr_1fr] gap-2">
          <DateField
            label="Day"
            value={day}
            onChange={(next) => {
              setDay(next);
              setError(undefined);
            }}
            error={error}
          />
          <TimeField
            label="Time"
            value={time}
            onChange={setTime}
            {...(needsTime && { placeholder: MORNING })}
          />
        </div>
        {clashing && <ClashLines time={clashing} />}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled">
            {verb}
          </Button>
        </div>
      </form>
    </Floating>
  );
};
