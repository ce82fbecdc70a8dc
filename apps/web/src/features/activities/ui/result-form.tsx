import { activityType } from '@daybook/shared/activities/activity-type';
import { offered } from '@daybook/shared/activities/choice.rules';
import { clockAt, dayAt, type LocalDate, momentAt, toInstant, toMs } from '@daybook/shared/kernel/time';
import type { ReactNode } from 'react';
import { useChoices } from '../../../shared/choices/choices.state.ts';
import { now, useToday } from '../../../shared/lib/clock.ts';
import { useFormats, usePreferences } from '../../../shared/lib/preferences.state.ts';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { TimeField } from '../../../shared/ui/time-field.tsx';
import { Attachments } from './attachments.tsx';
import { ChoiceField } from './choice-field.tsx';
import { Edited } from './edited.tsx';
import type { TemplateChoiceSlot } from './message-fields.tsx';
import { type FieldProps, OneField, ProseField } from './one-field.tsx';
import { ResultMessage } from './result-message.tsx';

/** F-34: when it began. Until it is written down, what is planned stands there as a hint. */
const BeganFields = ({ activity, edit }: FieldProps) => {
  const { zone } = usePreferences();
  const formats = useFormats();
  const today = useToday(zone);
  const field = edit.field('startedAt');
  const day = field.value && dayAt(toMs(field.value), zone);
  const time = field.value && clockAt(toMs(field.value), zone);
  const set = (nextDay: LocalDate | null, nextTime: string | null) => {
    if (nextDay === null && nextTime === null) return field.onChange(null);
    return field.onChange(toInstant(Math.min(momentAt(nextDay ?? today, nextTime ?? '12:00', zone), now())));
  };
  const { completedAt } = activity;
  return (
    <fieldset aria-label="Activity date" className="col-span-2 min-w-0" onBlur={field.save}>
      <Edited field={field} show={(value) => (value ? formats.fullMoment(value) : '')}>
        <div className="grid grid-cols-2 gap-3">
          <DateField
            label="Activity date"
            prefer="past"
            value={day}
            onChange={(next) => set(next, next && time)}
            {...(day === null && completedAt && { hint: `Completed ${formats.fullMoment(completedAt)}` })}
          />
          <TimeField label="From" value={time} onChange={(next) => set(day, next)} />
        </div>
      </Edited>
    </fieldset>
  );
};

/** F-36: how it went, from the list of its type. */
const ResultType = ({ activity, edit }: FieldProps) => {
  const { items } = useChoices();
  const { label } = activityType(activity.type);
  const empty = offered(items, 'outcome', activity.type).length === 0;
  return (
    <>
      <ChoiceField
        label="Result type"
        list="outcome"
        of={activity.type}
        name="outcome"
        edit={edit}
        none="Not used"
      />
      {empty && (
        <p className="col-span-2 text-sm text-ink-3">
          No outcomes of the type {label} are set up. An admin adds them in Settings, Activity types.
        </p>
      )}
    </>
  );
};

interface ResultProps extends FieldProps {
  readonly may: boolean;
  readonly renderTemplateChoice: (slot: TemplateChoiceSlot) => ReactNode;
}

/** F-07: how it went, what came of it, and what the customer is told. */
export const ResultForm = ({ may, renderTemplateChoice, ...props }: ResultProps) => {
  const { activity, edit } = props;
  return (
    <div className="flex flex-col gap-6">
      <fieldset disabled={!may} aria-label="Result" className="min-w-0 disabled:opacity-75">
        <div className="grid grid-cols-2 gap-x-3 gap-y-4">
          <BeganFields {...props} />
          <OneField {...props} name="duration" />
          <ResultType {...props} />
          <div className="col-span-2">
            <ProseField field={edit.field('result')} label="Result description" rows={3} />
          </div>
          <div className="col-span-2">
            <ProseField field={edit.field('comments')} label="Activity comments" rows={2} />
          </div>
        </div>
      </fieldset>
      <ResultMessage {...props} may={may} renderTemplateChoice={renderTemplateChoice} />
      <Attachments activity={activity} may={may} />
    </div>
  );
};
