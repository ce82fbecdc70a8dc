import type { CustomField } from '@daybook/shared/fields/custom-field';
import { asFormField, customWritten } from '../../../shared/fields/custom-fields.ts';
import { isEmpty, type Value } from '../../../shared/fields/form-field.ts';
import { FieldControl } from '../../../shared/fields/ui/field-control.tsx';
import { useCurrency } from '../../../shared/session/use-currency.ts';
import type { NewValues, OwnValue } from '../new-activity.ts';

type Custom = NewValues['custom'];

interface OwnFieldProps {
  readonly of: CustomField;
  readonly custom: Custom;
  readonly onChange: (custom: Custom) => void;
  /** What is said where the field itself says nothing. */
  readonly hint?: string | undefined;
  readonly error: string | undefined;
}

const NOTHING: Value = null;

/** What is given in a field of the workspace's own, before it is saved; what is emptied is not given. */
export const OwnField = ({ of, custom, onChange, hint, error }: OwnFieldProps) => {
  const field = asFormField(of);
  const { [of.key]: given, ...others } = custom;
  const write = (shown: Value) => {
    const written = customWritten(of, shown) as OwnValue['written'];
    const next: OwnValue = { shown, written, wrong: field.check?.(shown) };
    onChange(isEmpty(shown) ? others : { ...others, [of.key]: next });
  };
  return (
    <div className={of.type === 'prose' ? 'col-span-full' : 'max-md:col-span-full'}>
      <FieldControl
        field={hint === undefined ? field : { hint, ...field }}
        value={given?.shown ?? NOTHING}
        onChange={write}
        error={error}
        currency={useCurrency()}
      />
    </div>
  );
};
