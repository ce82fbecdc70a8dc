import type { CustomField } from '@daybook/shared/fields/custom-field';
import { useState } from 'react';
import { useDefinedFields } from '../../../shared/fields/fields.queries.ts';
import type { Form } from '../../../shared/lib/use-form.ts';
import { TagPicker } from '../../../shared/tags/tag-picker.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { isRecorded, type NewValues } from '../new-activity.ts';
import { OwnField } from './own-field.tsx';

interface OwnFieldsProps {
  readonly form: Form<NewValues>;
}

const Fields = ({ form, of }: OwnFieldsProps & { readonly of: readonly CustomField[] }) => {
  const { value, onChange } = form.field('custom');
  // What is only planned can do without until it is done.
  const later = isRecorded(form.values) ? undefined : 'Needed once it is done.';
  return of.map((field) => (
    <OwnField
      key={field.key}
      of={field}
      custom={value}
      onChange={onChange}
      hint={field.required ? later : undefined}
      error={form.errorAt(`custom.${field.key}`)}
    />
  ));
};

/** What the workspace requires of activities, where there is room for nothing else. */
export const RequiredOwnFields = ({ form }: OwnFieldsProps) => (
  <Fields form={form} of={useDefinedFields('activity').filter(({ required }) => required)} />
);

/** More than these are shown when they are asked for. */
const FIRST = 4;

/** The tags of a new activity, and what the workspace asks of activities. */
export const NewOwnFields = ({ form }: OwnFieldsProps) => {
  const [all, setAll] = useState(false);
  const fields = useDefinedFields('activity');
  const { custom } = form.values;
  const shown = fields.filter(({ key, required }, i) => all || i < FIRST || required || key in custom);
  const { value, onChange } = form.field('tags');
  return (
    <>
      <Fields form={form} of={shown} />
      {shown.length < fields.length && (
        <span className="col-span-full">
          <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
            Show {fields.length - shown.length} more
          </Button>
        </span>
      )}
      <div className="col-span-full">
        <TagPicker value={value} onChange={onChange} error={form.errorAt('tags')} />
      </div>
    </>
  );
};
