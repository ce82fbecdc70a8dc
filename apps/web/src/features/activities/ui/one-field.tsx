import type { Activity, ActivityInput } from '@daybook/shared/activities/activity';
import type { KindField } from '@daybook/shared/activities/activity-type';
import { DIRECTIONS } from '@daybook/shared/activities/direction';
import { addDays, clockAt, dayAt, momentAt, toInstant, toMs } from '@daybook/shared/kernel/time';
import { readable } from '@daybook/shared/notices/mention.rules';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useId } from 'react';
import { choiceLabel, choiceOptions, useChoices } from '../../../shared/choices/choices.state.ts';
import { durationText } from '../../../shared/lib/format.ts';
import { useFormats, usePreferences } from '../../../shared/lib/preferences.state.ts';
import { useCurrency } from '../../../shared/session/use-currency.ts';
import { ChoiceChips } from '../../../shared/ui/chips.tsx';
import { IconLink } from '../../../shared/ui/icon-button.tsx';
import { MoneyField } from '../../../shared/ui/money-field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { TimeField } from '../../../shared/ui/time-field.tsx';
import { personOf } from '../person-of.ts';
import { contactQuery } from '../related.queries.ts';
import type { ActivityEdit, EditedField } from '../use-activity-edit.ts';
import { Edited } from './edited.tsx';
import { MinutesField } from './minutes-field.tsx';

export interface FieldProps {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
}

/** What completes the activity takes along what was typed, so leaving for it saves nothing by itself. */
const goesToComplete = ({ relatedTarget }: FocusEvent): boolean =>
  relatedTarget instanceof Element && relatedTarget.closest('[data-completes]') !== null;

const saveOnLeave = (save: () => void) => (event: FocusEvent) => {
  if (!goesToComplete(event)) save();
};

/** Chosen before completing, it goes along with it; afterwards it is saved at once. */
const Outcome = ({ activity, edit }: FieldProps) => {
  const field = edit.field('outcome');
  const choices = useChoices();
  const done = activity.status === 'done';
  const pills = (
    <div className="flex flex-col gap-1.5">
      <span className="text-sm text-ink-2">Outcome</span>
      <ChoiceChips
        label="Outcome"
        options={choiceOptions(choices, 'outcome', activity.type, field.value)}
        value={field.value}
        onChange={done ? field.choose : field.onChange}
      />
    </div>
  );
  if (!done) return pills;
  return (
    <Edited field={field} show={(value) => (value ? choiceLabel(choices, value) : '')}>
      {pills}
    </Edited>
  );
};

/** Text of several lines. */
export const ProseField = ({
  field,
  label,
  rows,
  hint,
  area: Area = TextArea,
}: {
  readonly field: EditedField<string>;
  readonly label: string;
  readonly rows: number;
  readonly hint?: string;
  readonly area?: typeof TextArea;
}) => (
  <Edited field={field} show={(value) => readable(value)}>
    <Area
      label={label}
      rows={rows}
      {...(hint && { placeholder: hint })}
      value={field.value}
      onChange={field.onChange}
      onBlur={saveOnLeave(field.save)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) field.save();
      }}
    />
  </Edited>
);

/** Text of one line. */
export const LineField = ({
  field,
  label,
  ...rest
}: {
  readonly field: EditedField<string>;
  readonly label: string;
  readonly inputMode?: 'tel' | 'url';
  /** Id of the `<datalist>` of what is offered. */
  readonly list?: string;
}) => (
  <Edited field={field} show={(value) => value}>
    <TextField
      label={label}
      {...rest}
      value={field.value}
      onChange={field.onChange}
      onBlur={saveOnLeave(field.save)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') field.save();
      }}
    />
  </Edited>
);

/** The number that is called or written to: any, and those of the person are offered. */
const PhoneField = ({ activity, edit }: FieldProps) => {
  const list = useId();
  const person = personOf(activity);
  const { data: contact } = useQuery({ ...contactQuery(person?.id ?? ''), enabled: person !== null });
  return (
    <>
      <LineField field={edit.field('phone')} label="Phone" inputMode="tel" list={list} />
      <datalist id={list}>
        {contact?.phones.map(({ text, e164 }) => (
          <option key={text} value={e164 ?? text} />
        ))}
      </datalist>
    </>
  );
};

const LinkField = ({ edit }: FieldProps) => {
  const field = edit.field('link');
  const href = /^https?:\/\//i.test(field.saved) ? field.saved : '';
  return (
    <div className="flex items-end gap-1.5">
      <div className="min-w-0 flex-1">
        <LineField field={field} label="Link" inputMode="url" />
      </div>
      {href && (
        <IconLink variant="plain" icon={ExternalLink} label="Open the link" href={href} target="_blank" />
      )}
    </div>
  );
};

/** The end is a time on the day of the start, or after midnight where it is earlier. */
const endAt = (due: ActivityInput['due'], end: string | null, zone: string): ActivityInput['endAt'] => {
  if (end === null || due === null || !('at' in due)) return null;
  const day = dayAt(toMs(due.at), zone);
  return toInstant(momentAt(end > clockAt(toMs(due.at), zone) ? day : addDays(day, 1), end, zone));
};

const EndField = ({ activity, edit }: FieldProps) => {
  const { zone } = usePreferences();
  const formats = useFormats();
  const field = edit.field('endAt');
  const timed = activity.due !== null && 'at' in activity.due;
  return (
    <Edited field={field} show={(value) => (value ? formats.time(value) : '')}>
      <TimeField
        label="End"
        placeholder={timed ? 'Open end' : 'Needs a start'}
        disabled={!timed}
        value={field.value && clockAt(toMs(field.value), zone)}
        onChange={(end) => field.onChange(endAt(activity.due, end, zone))}
        onBlur={field.save}
      />
    </Edited>
  );
};

const Direction = ({ edit }: FieldProps) => {
  const field = edit.field('direction');
  return (
    <Edited field={field} show={(value) => DIRECTIONS.find((one) => one.value === value)?.label ?? ''}>
      <Select label="Direction" options={DIRECTIONS} value={field.value} onChange={field.choose} />
    </Edited>
  );
};

const Amount = ({ edit }: FieldProps) => {
  const formats = useFormats();
  const field = edit.field('amount');
  const currency = useCurrency();
  return (
    <Edited field={field} show={(value) => (value ? formats.money(value) : '')}>
      <MoneyField
        label="Amount"
        value={field.value}
        onChange={field.onChange}
        currency={currency}
        onBlur={field.save}
      />
    </Edited>
  );
};

const Duration = ({ edit }: FieldProps) => {
  const field = edit.field('durationMinutes');
  return (
    <Edited field={field} show={(value) => (value === null ? '' : durationText(value))}>
      <MinutesField
        label="Duration"
        value={field.value}
        onChange={field.onChange}
        onBlur={saveOnLeave(field.save)}
      />
    </Edited>
  );
};

/** A field of that name, saved by itself. */
export const OneField = (props: FieldProps & { readonly name: Exclude<KindField, 'message'> }) => {
  const { edit, name } = props;
  switch (name) {
    case 'outcome':
      return <Outcome {...props} />;
    case 'duration':
      return <Duration {...props} />;
    case 'direction':
      return <Direction {...props} />;
    case 'end':
      return <EndField {...props} />;
    case 'phone':
      return <PhoneField {...props} />;
    case 'location':
      return <LineField field={edit.field('location')} label="Place" />;
    case 'link':
      return <LinkField {...props} />;
    case 'amount':
      return <Amount {...props} />;
  }
};
