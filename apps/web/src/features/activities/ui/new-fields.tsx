import { ACTIVITY_TYPES, activityType, PRIORITIES } from '@daybook/shared/activities/activity-type';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import type { Form } from '../../../shared/lib/use-form.ts';
import { usersQuery } from '../../../shared/people/users.queries.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { Combobox } from '../../../shared/ui/combobox.tsx';
import { DateField } from '../../../shared/ui/date-field.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { Select } from '../../../shared/ui/select.tsx';
import { TimeField } from '../../../shared/ui/time-field.tsx';
import { isRecorded, type NewValues, subjectOf } from '../new-activity.ts';
import { recordItem, searchRecords } from '../related.queries.ts';

const NewClashes = lazily(async () => (await import('./new-clashes.tsx')).NewClashes);

export interface FieldsProps {
  readonly form: Form<NewValues>;
}

const TYPE_OPTIONS = ACTIVITY_TYPES.map(({ code, label }) => ({ value: code, label }));
const PRIORITY_OPTIONS = PRIORITIES.map(({ value, label }) => ({ value, label }));

export const TypeSelect = ({ form }: FieldsProps) => (
  <Select
    label="Type"
    {...form.field('type')}
    options={TYPE_OPTIONS}
    // Another type has other outcomes, or comes from nobody.
    onChange={(type) =>
      form.set({
        type,
        outcome: null,
        ...(!activityType(type).fields.includes('direction') && { direction: 'outgoing' }),
      })
    }
  />
);

export const PrioritySelect = ({ form }: FieldsProps) => (
  <Select label="Priority" {...form.field('priority')} options={PRIORITY_OPTIONS} />
);

/** The record it is about; none for a personal activity. */
export const RecordField = ({ form }: FieldsProps) => {
  const search = useMemo(() => searchRecords(), []);
  const { primary, account } = form.values;
  const { error } = form.field('primary');
  return (
    <Combobox
      label="About"
      placeholder="A contact, account or deal"
      search={search}
      value={primary && recordItem(primary, account)}
      onChange={(item) =>
        form.set(item && 'record' in item ? recordOf(item) : { primary: null, account: null, topic: null })
      }
      error={error}
    />
  );
};

const recordOf = (item: object): Pick<NewValues, 'primary' | 'account' | 'topic'> => {
  const { record, account } = item as ReturnType<typeof recordItem>;
  return { primary: record, account, topic: null };
};

/** When it is due, or of something written down when it was. */
export const WhenFields = ({ form }: FieldsProps) => {
  const recorded = isRecorded(form.values);
  return (
    <>
      <DateField
        label={recorded ? 'Day' : 'Due'}
        {...form.field('day')}
        {...(recorded && { prefer: 'past' as const })}
      />
      <TimeField label="Time" {...form.field('time')} {...(recorded && { placeholder: 'Now' })} />
    </>
  );
};

/** What else its owner has at that time; it takes the width there is. */
export const WhenClashes = ({ form }: FieldsProps) => (
  <Suspense fallback={null}>
    <NewClashes values={form.values} />
  </Suspense>
);

export const OwnerSelect = ({ form }: FieldsProps) => {
  const me = useMe();
  const { data: users = [] } = useQuery(usersQuery());
  const options = [
    { value: me.id, label: `${me.name} (you)` },
    ...users.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Select
      label="Owner"
      options={options}
      value={form.values.owner?.id ?? me.id}
      error={form.field('owner').error}
      onChange={(id) => {
        const user = users.find((one) => one.id === id);
        form.set({ owner: user && id !== me.id ? { id, name: user.name, zone: user.zone } : null });
      }}
    />
  );
};

/** What stands in the empty subject: "Call about …"; of a note what it will be called. */
export const subjectHint = (values: NewValues): string =>
  subjectOf(values) || `${activityType(values.type).suggestion} about …`;
