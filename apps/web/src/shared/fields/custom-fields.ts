import type { WithCustom } from '@daybook/shared/fields/custom-cells.rules';
import type { CustomField } from '@daybook/shared/fields/custom-field';
import { customKey, YES_NO } from '@daybook/shared/fields/custom-field.rules';
import type { CustomValue, CustomWritten } from '@daybook/shared/fields/custom-value.rules';
import { type Control, type FormField, isEmpty, type Value, writtenValue } from './form-field.ts';

const NOTHING = { value: '', label: '–' };

const controlOf = ({ type, several, options }: CustomField): Control => {
  switch (type) {
    case 'option':
      return several ? { kind: 'choices', options } : { kind: 'option', options: [NOTHING, ...options] };
    case 'yes-no':
      return { kind: 'option', options: [NOTHING, ...YES_NO] };
    case 'account':
    case 'contact':
      return { kind: 'record', of: type };
    case 'text':
    case 'phone':
      return { kind: 'line' };
    default:
      return { kind: type };
  }
};

/** What a control starts with where there is nothing yet. */
const emptyOf = ({ kind }: Control): Value => {
  if (kind === 'choices') return [];
  return kind === 'money' || kind === 'day' || kind === 'user' || kind === 'record' ? null : '';
};

const shown = (control: Control, value: CustomValue | undefined): Value => {
  if (value === undefined) return emptyOf(control);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : value;
};

/** A number as people type it: with a point or a comma, and spaces between thousands. */
const numberIn = (text: Value): number =>
  typeof text !== 'string' ? Number.NaN : Number(text.replace(/[\s'’\u00a0\u202f]/g, '').replace(',', '.'));

const written = ({ type }: CustomField, control: Control, value: Value): CustomWritten => {
  if (value === '' || value === null) return null;
  if (type === 'yes-no') return value === 'yes';
  if (type === 'number') return numberIn(value);
  return writtenValue(control, value) as CustomWritten;
};

const check = ({ type, label, required }: CustomField, value: Value): string | undefined => {
  if (isEmpty(value)) return required ? `${label} cannot be empty.` : undefined;
  if (type === 'number' && Number.isNaN(numberIn(value))) return 'Give a number, such as 12.5.';
  return undefined;
};

/** What the API takes for what the control of a defined field holds. */
export const customWritten = (field: CustomField, value: Value): CustomWritten =>
  written(field, controlOf(field), value);

/** A field that the workspace defined, as forms show those that every workspace has. */
export const asFormField = (field: CustomField): FormField<WithCustom> => {
  const control = controlOf(field);
  return {
    name: customKey(field.key),
    key: customKey(field.key),
    label: field.label,
    control,
    read: ({ custom }) => shown(control, custom[field.key]),
    json: (value) => ({ custom: { [field.key]: customWritten(field, value) } }),
    check: (value) => check(field, value),
    atFirst: field.required,
    defined: true,
    ...(field.description !== '' && { hint: field.description }),
  };
};

/** What the API takes for the values of several fields. */
export const fieldsJson = (parts: readonly object[]): object => {
  const custom = Object.assign({}, ...parts.map((part) => ('custom' in part ? part.custom : {})));
  const all = Object.assign({}, ...parts);
  return Object.keys(custom).length === 0 ? all : { ...all, custom };
};
