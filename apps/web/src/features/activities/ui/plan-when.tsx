import type { ActivityInput } from '@daybook/shared/activities/activity';
import {
  addDays,
  clockAt,
  dayAt,
  type Instant,
  type LocalDate,
  momentAt,
  toInstant,
  toMs,
} from '@daybook/shared/kernel/time';
import { now, useToday } from '../../../shared/lib/clock.ts';
import { useFormats, usePreferences } from '../../../shared/lib/preferences.state.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { TimeField } from '../../../shared/ui/time-field.tsx';
import { dueSentence } from '../due-sentence.ts';
import { timeOfAppointment } from '../planned-time.ts';
import { ClashLines } from './clash-lines.tsx';
import { Edited } from './edited.tsx';
import type { FieldProps } from './one-field.tsx';

type Due = ActivityInput['due'];

const dayOf = (due: Due, zone: string): LocalDate | null => {
  if (due === null) return null;
  return 'on' in due ? due.on : dayAt(toMs(due.at), zone);
};

const timeOf = (due: Due, zone: string): string | null =>
  due !== null && 'at' in due ? clockAt(toMs(due.at), zone) : null;

/** F-15, F-17: a day, and an hour of it where there is one. */
export const StartFields = ({ edit }: FieldProps) => {
  const { zone } = usePreferences();
  const formats = useFormats();
  const today = useToday(zone);
  const field = edit.field('due');
  const [day, time] = [dayOf(field.value, zone), timeOf(field.value, zone)];
  const set = (nextDay: LocalDate | null, nextTime: string | null) => {
    if (nextTime !== null)
      return field.onChange({ at: toInstant(momentAt(nextDay ?? today, nextTime, zone)) });
    return field.onChange(nextDay === null ? null : { on: nextDay });
  };
  return (
    <fieldset aria-label="Start" className="col-span-2 min-w-0" onBlur={field.save}>
      <Edited field={field} show={(due) => dueSentence(due, formats, now())}>
        <div className="grid grid-cols-2 gap-3">
          <DateField label="Start date" value={day} onChange={(next) => set(next, next && time)} />
          <TimeField label="Start hour" value={time} onChange={(next) => set(day, next)} />
        </div>
      </Edited>
    </fieldset>
  );
};

/** F-16, F-18, of something at a moment: it ends at another. */
const EndMoment = ({ edit, start }: FieldProps & { readonly start: Instant }) => {
  const { zone } = usePreferences();
  const formats = useFormats();
  const field = edit.field('endAt');
  const [startDay, startTime] = [dayAt(toMs(start), zone), clockAt(toMs(start), zone)];
  const day = field.value && dayAt(toMs(field.value), zone);
  const time = field.value && clockAt(toMs(field.value), zone);
  // It ended in the night that follows: a later hour is one of the day it starts on.
  const isAfterMidnight = day === addDays(startDay, 1) && time !== null && time < startTime;
  const set = (nextDay: LocalDate | null, nextTime: string | null) => {
    if (nextDay === null && nextTime === null) return field.onChange(null);
    const at = nextTime ?? startTime;
    const on = nextDay ?? startDay;
    // An hour before the start is one of the next day.
    return field.onChange(
      toInstant(momentAt(on === startDay && at <= startTime ? addDays(on, 1) : on, at, zone)),
    );
  };
  return (
    <fieldset aria-label="End" className="col-span-2 min-w-0" onBlur={field.save}>
      <Edited field={field} show={(value) => (value ? formats.fullMoment(value) : '')}>
        <div className="grid grid-cols-2 gap-3">
          <DateField label="End date" value={day} onChange={(next) => set(next, next && time)} />
          <TimeField
            label="End hour"
            placeholder="Open end"
            value={time}
            onChange={(next) => set(next === null ? null : isAfterMidnight ? startDay : day, next)}
          />
        </div>
      </Edited>
    </fieldset>
  );
};

/** F-16, of something on a day: it ends on another. */
const EndDay = ({ activity, edit }: FieldProps) => {
  const formats = useFormats();
  const field = edit.field('endOn');
  const untimed = activity.due !== null;
  return (
    <fieldset aria-label="End" className="col-span-2 min-w-0" onBlur={field.save}>
      <Edited field={field} show={(value) => (value ? formats.fullDay(value) : '')}>
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label="End date"
            value={field.value}
            disabled={!untimed}
            {...(!untimed && { hint: 'Needs a start date' })}
            onChange={field.onChange}
          />
          <TimeField
            label="End hour"
            placeholder="Needs a start hour"
            disabled
            value={null}
            onChange={() => undefined}
          />
        </div>
      </Edited>
    </fieldset>
  );
};

/** What else there is at the time as it stands in the fields, before it is saved. */
const TypedClashes = ({ activity, edit }: FieldProps) => {
  const [due, endAt] = [edit.field('due').value, edit.field('endAt').value];
  const time = timeOfAppointment({ ...activity, due, endAt });
  const saved = timeOfAppointment(activity);
  if (time === null || (time.start === saved?.start && time.end === saved.end)) return null;
  return (
    <div className="col-span-2">
      <ClashLines time={time} />
    </div>
  );
};

/** From when until when it is planned. */
export const PlanWhen = (props: FieldProps) => {
  const { due } = props.activity;
  return (
    <>
      <StartFields {...props} />
      {due !== null && 'at' in due ? <EndMoment {...props} start={due.at} /> : <EndDay {...props} />}
      <TypedClashes {...props} />
    </>
  );
};
