import type { CustomField } from '@daybook/shared/fields/custom-field';
import { useState } from 'react';
import { asFormField, customWritten } from '../../../shared/fields/custom-fields.ts';
import { useDefinedFields } from '../../../shared/fields/fields.queries.ts';
import type { Value } from '../../../shared/fields/form-field.ts';
import { FieldControl } from '../../../shared/fields/ui/field-control.tsx';
import type { Form } from '../../../shared/lib/use-form.ts';
import { useCurrency } from '../../../shared/session/use-currency.ts';
import { TagPicker } from '../../../shared/tags/tag-picker.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import type { NewValues, OwnValue } from '../new-activity.ts';

interface OwnFieldProps {
  readonly of: CustomField;
  readonly form: Form<NewValues>;
}

const NOTHING: Value = null;

const OwnField = ({ of, form }: OwnFieldProps) => {
  const field = asFormField(of);
  const { custom } = form.values;
  const onChange = (shown: Value) =>
    form.field('custom').onChange({
      ...custom,
      [of.key]: {
        shown,
        written: customWritten(of, shown) as OwnValue['written'],
        wrong: field.check?.(shown),
      },
    });
  return (
    <div className={of.type === 'prose' ? 'col-span-full' : 'max-md:col-span-full'}>
      <FieldControl
        field={field}
        value={custom[of.key]?.shown ?? NOTHING}
        onChange={onChange}
        error={form.errorAt(`custom.${of.key}`)}
        currency={useCurrency()}
      />
    </div>
  );
};

/** More than these are shown when they are asked for. */
const FIRST = 4;

/** The tags of a new activity, and what the workspace asks of activities. */
export const NewOwnFields = ({ form }: Pick<OwnFieldProps, 'form'>) => {
  const [all, setAll] = useState(false);
  const fields = useDefinedFields('activity');
  const shown = fields.filter(({ key }, i) => all || i < FIRST || key in form.values.custom);
  const { value, onChange } = form.field('tags');
  return (
    <>
      {shown.map((of) => (
        <OwnField key={of.key} of={of} form={form} />
      ))}
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
