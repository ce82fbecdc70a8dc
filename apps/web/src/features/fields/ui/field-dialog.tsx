import type { CustomField } from '@daybook/shared/fields/custom-field';
import {
  CUSTOM_TYPES,
  type CustomType,
  customTypeLabel,
  type FieldNoun,
  type OptionDraft,
} from '@daybook/shared/fields/custom-field.rules';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type FormErrors, useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { FieldError } from '../../../shared/ui/field.tsx';
import { DialogButtons } from '../../../shared/ui/form-buttons.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { addField, changeField } from '../fields.queries.ts';
import { OptionsEditor } from './options-editor.tsx';

interface FieldDialogProps {
  readonly of: FieldNoun;
  /** null: a new one. */
  readonly field: CustomField | null;
  readonly open: boolean;
  /** What a new one begins with. */
  readonly suggested?: Suggested;
  readonly onSaved?: (field: CustomField) => void;
  readonly onClose: () => void;
}

interface Suggested {
  readonly label: string;
  readonly type: CustomType;
  readonly options: readonly string[];
}

interface Values {
  readonly label: string;
  readonly description: string;
  readonly type: CustomType;
  readonly several: boolean;
  readonly options: readonly OptionDraft[];
  readonly required: boolean;
}

const NEW: Values = {
  label: '',
  description: '',
  type: 'text',
  several: false,
  options: [{ label: '' }, { label: '' }],
  required: false,
};

const ASKED_OF_NEW =
  'Asked for when one is added by hand or by a program, and never emptied. Imports and forms add without it.';
const ASKED_OF_DONE =
  'Asked for when one is completed or written down as done, and never emptied. It can be planned without it.';

/** What was named of the options; lines left empty are none. */
const named = ({ type, options }: Values) =>
  type === 'option'
    ? options
        .filter(({ label }) => label.trim() !== '')
        .map(({ value, label, retired = false }) => ({
          ...(value !== undefined && { value }),
          label,
          retired,
        }))
    : [];

const check = (values: Values): FormErrors => ({
  ...(values.label.trim() === '' && { label: 'Name the field.' }),
  ...(values.type === 'option' &&
    !named(values).some(({ retired }) => !retired) && { options: 'Give at least one option to choose.' }),
});

const send = (of: FieldNoun, field: CustomField | null, values: Values, key: string) => {
  const { label, description, required, type, several } = values;
  const given = { label, description, required };
  if (field === null)
    return addField(
      { of, ...given, type, several: type === 'option' && several, options: named(values) },
      key,
    );
  return changeField(of, field.key, {
    ...given,
    ...(field.type === 'option' && { options: named(values) }),
  });
};

const begunWith = ({ label, type, options }: Suggested): Values => ({
  ...NEW,
  label,
  type,
  ...(options.length > 0 && { options: options.map((option) => ({ label: option })) }),
});

const FieldForm = ({ of, field, suggested, onSaved, onClose }: Omit<FieldDialogProps, 'open'>) => {
  const client = useQueryClient();
  const done = useDone();
  const initial = useMemo<Values>(
    () => field ?? (suggested === undefined ? NEW : begunWith(suggested)),
    [field, suggested],
  );
  const form = useForm({
    id: `field.${of}.${field?.key ?? `new ${suggested?.label ?? ''}`}`,
    initial,
    check,
    submit: (values: Values, key) => send(of, field, values, key),
    onDone: ({ field: saved, operationId }) => {
      void client.invalidateQueries({ queryKey: ['workspace'] });
      form.discard();
      done(`The field ${saved.label} is saved.`, operationId);
      onSaved?.(saved);
      onClose();
    },
  });
  const several = form.field('several');
  const required = form.field('required');
  return (
    <form {...form.props} className="flex flex-col gap-4 px-5 pb-5">
      {form.problem && <FieldError>{form.problem}</FieldError>}
      <TextField label="Name" maxLength={60} autoComplete="off" {...form.field('label')} />
      {field === null ? (
        <Select label="Type" options={CUSTOM_TYPES} {...form.field('type')} />
      ) : (
        <p className="text-sm text-ink-2">
          {customTypeLabel(field.type)}. Programs and imports call it <code>{field.key}</code>.
        </p>
      )}
      {form.values.type === 'option' && (
        <>
          {field === null && (
            <Checkbox
              label="More than one can be chosen"
              checked={several.value}
              onChange={several.onChange}
            />
          )}
          <OptionsEditor {...form.field('options')} />
        </>
      )}
      <TextField
        label="Description"
        maxLength={300}
        hint="Shown under the field where it is written."
        {...form.field('description')}
      />
      <Checkbox
        label="Required"
        hint={of === 'activity' ? ASKED_OF_DONE : ASKED_OF_NEW}
        checked={required.value}
        onChange={required.onChange}
      />
      <DialogButtons form={form} onCancel={onClose} save={field === null ? 'Add field' : 'Save'} />
    </form>
  );
};

/** Defines a field, or changes one. */
export const FieldDialog = ({ open, ...form }: FieldDialogProps) => (
  <Dialog open={open} title={form.field ? 'Edit the field' : 'New field'} onClose={form.onClose}>
    <FieldForm {...form} />
  </Dialog>
);
