import { ACTIVITY_TYPES, activityType } from '@daybook/shared/activities/activity-type';
import { useQuery } from '@tanstack/react-query';
import { usersQuery } from '../../../shared/people/users.queries.ts';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { Edited } from './edited.tsx';
import type { FieldProps } from './one-field.tsx';

const TYPES = ACTIVITY_TYPES.map(({ code, label }) => ({ value: code, label }));

export const SubjectField = ({ edit, label = 'Subject' }: FieldProps & { readonly label?: string }) => {
  const field = edit.field('subject');
  return (
    <Edited field={field} show={(value) => value}>
      <TextField
        label={label}
        maxLength={300}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.save}
        onKeyDown={({ key }) => {
          if (key === 'Enter') field.save();
        }}
      />
    </Edited>
  );
};

export const TypeField = ({ edit }: FieldProps) => {
  const field = edit.field('type');
  return (
    <Edited field={field} show={(value) => activityType(value).label}>
      <Select label="Type" options={TYPES} value={field.value} onChange={field.choose} />
    </Edited>
  );
};

export const OwnerField = ({ activity, edit }: FieldProps) => {
  const { data: users = [] } = useQuery(usersQuery());
  const field = edit.field('ownerId');
  const known = users.some(({ id }) => id === activity.owner.id);
  const options = [...(known ? [] : [activity.owner]), ...users].map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return (
    <Edited field={field} show={(id) => options.find((one) => one.value === id)?.label ?? ''}>
      <Select label="Owner" options={options} value={field.value} onChange={field.choose} />
    </Edited>
  );
};
