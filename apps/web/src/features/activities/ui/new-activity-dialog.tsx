import type { KindField } from '@daybook/shared/activities/activity-type';
import { DIRECTIONS } from '@daybook/shared/activities/direction';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { choiceOptions, useChoices } from '../../../shared/choices/choices.state.ts';
import type { Form } from '../../../shared/lib/use-form.ts';
import { MentionArea } from '../../../shared/people/mention-area.tsx';
import { useCurrency } from '../../../shared/session/use-currency.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ChoiceChips } from '../../../shared/ui/chips.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { Field } from '../../../shared/ui/field.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { Later, part } from '../../../shared/ui/later.tsx';
import { MoneyField } from '../../../shared/ui/money-field.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { TimeField } from '../../../shared/ui/time-field.tsx';
import { closeNewActivity } from '../new-activity.state.ts';
import { draftName, isRecorded, type NewValues, type Preset } from '../new-activity.ts';
import { shownFields } from '../shown-fields.ts';
import { type Line, useLine } from '../use-line.ts';
import { useNewActivityForm } from '../use-new-activity.ts';
import { LineInput } from './line-input.tsx';
import { LineReading } from './line-reading.tsx';
import { MinutesField } from './minutes-field.tsx';
import {
  OwnerSelect,
  PrioritySelect,
  RecordField,
  subjectHint,
  TypeSelect,
  WhenClashes,
  WhenFields,
} from './new-fields.tsx';
import { NewTopic } from './topic-field.tsx';

const repeatFields = part(async () => (await import('./repeat-fields.tsx')).RepeatFields);

const ownFields = part(async () => (await import('./new-own-fields.tsx')).NewOwnFields);

const UNREACHABLE = 'Daybook cannot be reached, so this cannot be saved now. What you typed stays.';
const OutcomeField = ({ form }: { readonly form: Form<NewValues> }) => (
  <div className="col-span-full flex flex-col gap-1.5">
    <span className="text-sm text-ink-2">Outcome</span>
    <ChoiceChips
      label="Outcome"
      options={choiceOptions(useChoices(), 'outcome', form.values.type)}
      value={form.values.outcome}
      onChange={(outcome) => form.set({ outcome })}
    />
  </div>
);

const AmountField = ({ form }: { readonly form: Form<NewValues> }) => (
  <MoneyField label="Amount" {...form.field('amount')} currency={useCurrency()} />
);

/** The control of a field that only some kinds have; nothing where it makes no sense yet. */
const KindControl = ({ field, form }: { readonly field: KindField; readonly form: Form<NewValues> }) => {
  const recorded = isRecorded(form.values);
  switch (field) {
    case 'outcome':
      return recorded ? <OutcomeField form={form} /> : null;
    case 'duration':
      return recorded ? <MinutesField label="Duration" {...form.field('minutes')} /> : null;
    case 'direction':
      return <Select label="Direction" {...form.field('direction')} options={DIRECTIONS} />;
    case 'phone':
      return <TextField label="Phone" inputMode="tel" {...form.field('phone')} />;
    case 'end':
      return recorded ? null : <TimeField label="End" placeholder="Open end" {...form.field('end')} />;
    case 'location':
      return <TextField label="Place" {...form.field('location')} />;
    case 'link':
      return <TextField label="Link" inputMode="url" {...form.field('link')} />;
    case 'amount':
      return <AmountField form={form} />;
    default:
      return (
        <div className="col-span-full">
          <TextArea label="Message" rows={4} {...form.field('message')} />
        </div>
      );
  }
};

/** What is written down, or has no day, does not repeat. */
const RepeatField = ({ form }: { readonly form: Form<NewValues> }) => {
  const { day, repeat } = form.values;
  if (isRecorded(form.values) || day === null) return null;
  const onChange = (next: NewValues['repeat']) => form.set({ repeat: next });
  return (
    <Later of={repeatFields} with={{ value: repeat, onChange, day, error: form.field('repeat').error }} />
  );
};

/** All of it in one line; the fields below are filled from it. */
const LineField = ({ form, line }: { readonly form: Form<NewValues>; readonly line: Line }) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="col-span-full flex flex-col gap-2">
      <Field label="In one line" hint="For example: called Ana yesterday 20m no answer, retry Thu 10">
        {(ids) => (
          <span className="control flex! items-center">
            <LineInput {...ids} line={line} input={input} className="h-full" />
          </span>
        )}
      </Field>
      <LineReading form={form} line={line} input={input} />
    </div>
  );
};

const Restored = () => (
  <p className="col-span-full text-sm text-ink-3">What you typed earlier is still here.</p>
);

const Follows = ({ form }: { readonly form: Form<NewValues> }) => {
  const { follows } = form.values;
  if (follows === null) return null;
  return (
    <p className="col-span-full flex items-center gap-1.5 text-sm text-ink-2">
      <span className="min-w-0 truncate">Follows “{follows.subject}”</span>
      <IconButton
        size="sm"
        variant="plain"
        icon={X}
        label="Follows nothing"
        onClick={() => form.set({ follows: null })}
      />
    </p>
  );
};

/** What is to be known before one writes. */
const Before = ({ form }: { readonly form: Form<NewValues> }) => (
  <>
    {form.restored && <Restored />}
    <Follows form={form} />
  </>
);

const titleOf = ({ done, follows }: Preset): string => {
  if (done) return 'Log a call';
  return follows ? 'Follow-up' : 'New activity';
};

const When = ({ form }: { readonly form: Form<NewValues> }) => (
  <>
    <WhenFields form={form} />
    <WhenClashes form={form} />
  </>
);

/** Tags and what the workspace asks, and what is wrong with the whole. */
const Below = ({ form }: { readonly form: Form<NewValues> }) => (
  <>
    <Later of={ownFields} with={{ form }} />
    <p role="alert" className="col-span-full text-sm text-late">
      {form.problem}
    </p>
  </>
);

/** Everything a new activity can have, with the fields its kind needs. */
export const NewActivityDialog = ({ preset }: { readonly preset: Preset }) => {
  const reachable = useReachable();
  const form = useNewActivityForm({ draft: draftName(preset), preset, onDone: closeNewActivity });
  const line = useLine(form, form.initial, !preset.done);
  const { type, done } = form.values;
  return (
    <Dialog
      open
      onClose={closeNewActivity}
      title={titleOf(preset)}
      footer={
        <>
          {form.restored && (
            <Button variant="quiet" onClick={form.discard}>
              Start afresh
            </Button>
          )}
          <Button onClick={closeNewActivity}>Cancel</Button>
          <Button
            variant="filled"
            busy={form.busy}
            blocked={reachable ? undefined : UNREACHABLE}
            onClick={line.submit}
          >
            {isRecorded(form.values) ? 'Save' : 'Add'}
          </Button>
        </>
      }
    >
      <form
        {...form.props}
        onSubmit={(event) => {
          event.preventDefault();
          if (reachable) line.submit();
        }}
        className="grid grid-cols-2 gap-3 px-5 pb-5"
      >
        {!preset.done && <LineField form={form} line={line} />}
        <Before form={form} />
        <div className="col-span-full">
          <TextField
            label="Subject"
            maxLength={300}
            placeholder={subjectHint(form.values)}
            autoComplete="off"
            {...form.field('subject')}
          />
        </div>
        {!preset.done && (
          <div className="max-md:col-span-full">
            <TypeSelect form={form} />
          </div>
        )}
        <div className={preset.done ? 'col-span-full' : 'max-md:col-span-full'}>
          <RecordField form={form} />
        </div>
        <When form={form} />
        {shownFields(useChoices(), type).map((field) => (
          <KindControl key={field} field={field} form={form} />
        ))}
        <NewTopic form={form} />
        <RepeatField form={form} />
        {!done && (
          <>
            <PrioritySelect form={form} />
            <OwnerSelect form={form} />
          </>
        )}
        <div className="col-span-full">
          <MentionArea label={done ? 'What was said' : 'Notes'} rows={3} {...form.field('notes')} />
        </div>
        <Below form={form} />
        {/* Enter in a field saves. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};
