import type { Activity } from '@daybook/shared/activities/activity';
import { NO_REMINDER, REMINDERS, reminderWords } from '@daybook/shared/activities/reminder.rules';
import { addDays, type Instant, type LocalDate, momentAt, toInstant } from '@daybook/shared/kernel/time';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Select } from '../../../shared/ui/select.tsx';
import type { ActivityEdit } from '../use-activity-edit.ts';
import { Edited } from './edited.tsx';

interface ReminderProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
}

const USUAL = 'usual';
const NEVER = 'never';

/** Of an appointment: so long before it. */
const BeforeIt = ({ edit }: ReminderProps) => {
  const field = edit.field('remindBefore');
  const words = (value: number | null) =>
    value === null ? 'As in my settings' : value === NO_REMINDER ? 'Never' : reminderWords(value);
  const own = field.value === null || field.value === NO_REMINDER ? [] : [field.value];
  const minutes = [...new Set([...REMINDERS, ...own])].toSorted((a, b) => a - b);
  return (
    <Edited field={field} show={words}>
      <Select
        label="Reminder"
        value={field.value === null ? USUAL : String(field.value)}
        options={[
          { value: USUAL, label: words(null) },
          ...minutes.map((value) => ({ value: String(value), label: words(value) })),
          { value: String(NO_REMINDER), label: words(NO_REMINDER) },
        ]}
        onChange={(chosen) => field.choose(chosen === USUAL ? null : Number(chosen))}
      />
    </Edited>
  );
};

/** G-11: what is due on a day has a date of its own to be reminded at. */
const OnADay = ({ activity, edit, day }: ReminderProps & { readonly day: LocalDate }) => {
  const formats = useFormats();
  const field = edit.field('remindAt');
  const at = (days: number): Instant =>
    toInstant(momentAt(addDays(day, -days), '09:00', activity.owner.zone));
  const usual = [
    { value: at(0), label: 'On the day, 09:00' },
    { value: at(1), label: 'The day before, 09:00' },
    { value: at(7), label: 'A week before, 09:00' },
  ];
  const words = (value: Instant | null) =>
    value === null ? 'None' : (usual.find((one) => one.value === value)?.label ?? formats.fullMoment(value));
  const known = field.value === null || usual.some(({ value }) => value === field.value);
  return (
    <Edited field={field} show={words}>
      <Select
        label="Reminder"
        value={field.value ?? NEVER}
        options={[
          { value: NEVER, label: 'None' },
          ...usual,
          ...(known || field.value === null ? [] : [{ value: field.value, label: words(field.value) }]),
        ]}
        onChange={(chosen) => field.choose(chosen === NEVER ? null : chosen)}
      />
    </Edited>
  );
};

/** When its owner is reminded of it. */
export const ReminderField = (props: ReminderProps) => {
  const { due, status } = props.activity;
  if (due === null || status !== 'open') return null;
  return 'on' in due ? <OnADay {...props} day={due.on} /> : <BeforeIt {...props} />;
};
