import { offeredStages } from '@daybook/shared/stages/stage.rules';
import { useState } from 'react';
import { type Control, type FormField, isEmpty, type Value } from '../fields/form-field.ts';
import { FieldControl } from '../fields/ui/field-control.tsx';
import { useCurrency } from '../session/use-currency.ts';
import { useStages } from '../stages/stages.queries.ts';
import { Select } from '../ui/select.tsx';
import { BulkForm } from './bulk-form.tsx';

/** A field that can be given to many things at once. */
export type BulkField = Pick<FormField<never>, 'name' | 'label' | 'control' | 'json' | 'check' | 'defined'>;

const useFirstValue = (): ((control: Control) => Value) => {
  const stages = useStages();
  return (control) => {
    if (control.kind === 'stage') {
      const [first] = offeredStages(stages, control.list);
      return { stage: first?.code ?? '', status: null, reason: null };
    }
    // Where it cannot be emptied, the first of what there is.
    if (control.kind === 'option') return control.options.find(({ retired }) => !retired)?.value ?? '';
    return control.kind === 'line' ? '' : null;
  };
};

interface BulkChangeProps {
  /** What is offered; the first is asked for first. */
  readonly fields: readonly BulkField[];
  readonly onClose: () => void;
  /** What the API takes for the field that was given. */
  readonly onGiven: (json: object) => void;
}

/** Which field all that is selected gets, and what is in it then. */
export const BulkChange = ({ fields, onClose, onGiven }: BulkChangeProps) => {
  const firstValue = useFirstValue();
  const currency = useCurrency();
  const [name, setName] = useState(fields[0]?.name ?? '');
  const [given, setGiven] = useState<{ readonly value: Value } | null>(null);
  const [error, setError] = useState<string>();
  const field = fields.find((one) => one.name === name);
  if (field === undefined) return null;
  const value = given?.value ?? firstValue(field.control);
  const send = () => {
    const wrong = field.check?.(value);
    setError(wrong);
    if (wrong === undefined) onGiven(field.json(value));
  };
  return (
    <BulkForm
      send={isEmpty(value) ? `Empty ${field.label.toLowerCase()}` : 'Change'}
      onSend={send}
      onClose={onClose}
    >
      <Select
        label="Field"
        value={name}
        options={fields.map((one) => ({ value: one.name, label: one.label }))}
        onChange={(next) => {
          setName(next);
          setGiven(null);
          setError(undefined);
        }}
      />
      <FieldControl
        key={name}
        field={field}
        value={value}
        onChange={(next) => setGiven({ value: next })}
        error={error}
        currency={currency}
      />
    </BulkForm>
  );
};
