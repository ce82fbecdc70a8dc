import type { WithCustom } from '@daybook/shared/fields/custom-cells.rules';
import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { useMemo } from 'react';
import { asFormField } from '../../../shared/fields/custom-fields.ts';
import { useDefinedFields } from '../../../shared/fields/fields.queries.ts';
import type { Editable } from '../editable.ts';
import { EditableField } from './editable-field.tsx';

interface OwnFieldsProps {
  readonly noun: FieldNoun;
  readonly of: Editable<WithCustom>;
  readonly currency: string;
  readonly readOnly: boolean;
}

/** The fields that the workspace defined on something, each changed where it stands; nothing where there are none. */
export const OwnFields = ({ noun, of, currency, readOnly }: OwnFieldsProps) => {
  const defined = useDefinedFields(noun);
  const fields = useMemo(() => defined.map(asFormField), [defined]);
  if (fields.length === 0) return null;
  return (
    <section aria-label="Fields of your own" className="flex flex-col gap-3">
      {fields.map((field) => (
        <EditableField key={field.name} of={of} field={field} currency={currency} readOnly={readOnly} />
      ))}
    </section>
  );
};
