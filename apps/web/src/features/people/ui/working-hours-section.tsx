import type { Me } from '@daybook/shared/people/user';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { FieldGroup } from '../../../shared/ui/field.tsx';
import { PageButtons } from '../../../shared/ui/form-buttons.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { Section } from '../../../shared/ui/section.tsx';
import { TimeField } from '../../../shared/ui/time-field.tsx';
import { changeMe } from '../me.queries.ts';
import { WEEK_DAYS } from '../week-days.ts';

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');

const minutesOf = (clock: string | null): number | undefined =>
  clock === null ? undefined : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

interface Hours {
  readonly workFrom: string | null;
  readonly workTo: string | null;
  readonly workDays: readonly number[];
}

const check = ({ workFrom, workTo, workDays }: Hours): Record<string, string> => ({
  ...(workFrom === null && { workFrom: 'Give the hour your day begins.' }),
  ...(workTo === null && { workTo: 'Give the hour your day ends.' }),
  ...(workFrom !== null &&
    workTo !== null &&
    workTo <= workFrom && { workTo: 'The day has to end after it begins.' }),
  ...(workDays.length === 0 && { workDays: 'Choose one day at least.' }),
});

/** The days and hours one works: they are bright in the calendar, and what is put off is put to them. */
export const WorkingHoursSection = ({ me }: { readonly me: Me }) => {
  const { workFrom, workTo, workDays } = me;
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo(
    (): Hours => ({ workFrom: clockOf(workFrom), workTo: clockOf(workTo % 1440), workDays }),
    [workFrom, workTo, workDays],
  );
  const form = useForm({
    id: 'working-hours',
    initial,
    check,
    submit: (hours: Hours) =>
      changeMe({
        workFrom: minutesOf(hours.workFrom),
        workTo: minutesOf(hours.workTo),
        workDays: [...hours.workDays],
      }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: ['session'] });
      done('Your working hours are saved.', null);
    },
  });
  const chosen = form.values.workDays;
  const { error } = form.field('workDays');
  return (
    <Section
      title="Working hours"
      lead="The calendar shades the rest, and what you put off comes back when your day begins."
    >
      <form {...form.props} className="flex max-w-xl flex-col gap-4">
        <FormProblem>{form.problem}</FormProblem>
        <FieldGroup label="Days" error={error}>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            {WEEK_DAYS.map(({ day, label }) => (
              <Checkbox
                key={day}
                label={label}
                checked={chosen.includes(day)}
                onChange={(on) =>
                  form.set({
                    workDays: on
                      ? [...chosen, day].toSorted((a, b) => a - b)
                      : chosen.filter((each) => each !== day),
                  })
                }
              />
            ))}
          </div>
        </FieldGroup>
        <div className="grid grid-cols-2 gap-3">
          <TimeField label="From" placeholder="" {...form.field('workFrom')} />
          <TimeField label="To" placeholder="" {...form.field('workTo')} />
        </div>
        <PageButtons form={form} />
      </form>
    </Section>
  );
};
