import type { Field, FieldOption, FieldType } from '../kernel/field.ts';
import { RECORD_TYPES, type RecordType } from '../records/record-type.ts';

/** What fields can be defined on. */
export type FieldNoun = RecordType | 'activity';
export const FIELD_NOUNS = [...RECORD_TYPES, 'activity'] as const satisfies readonly FieldNoun[];

/** The types a field can be defined with, as they are offered. */
export const CUSTOM_TYPES = [
  { value: 'text', label: 'Text, one line' },
  { value: 'prose', label: 'Text, several lines' },
  { value: 'option', label: 'Choice from a list' },
  { value: 'yes-no', label: 'Yes or no' },
  { value: 'number', label: 'Number' },
  { value: 'money', label: 'Amount of money' },
  { value: 'day', label: 'Day' },
  { value: 'moment', label: 'Day and time' },
  { value: 'url', label: 'Web address' },
  { value: 'email', label: 'Email address' },
  { value: 'phone', label: 'Phone number' },
  { value: 'user', label: 'User' },
  { value: 'account', label: 'Account' },
  { value: 'contact', label: 'Contact' },
] as const satisfies readonly { readonly value: FieldType; readonly label: string }[];
export type CustomType = (typeof CUSTOM_TYPES)[number]['value'];

export const customTypeLabel = (type: CustomType): string =>
  CUSTOM_TYPES.find(({ value }) => value === type)?.label ?? type;

/** The most fields a noun can have, and the most options a field. Retired ones count. */
export const MOST_FIELDS = 100;
export const MOST_OPTIONS = 200;

/** What a defined field has to be for the rules. */
export interface CustomFieldLike {
  readonly of: FieldNoun;
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly type: CustomType;
  readonly several: boolean;
  readonly options: readonly FieldOption[];
  readonly required: boolean;
  readonly retired: boolean;
}

export const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const satisfies readonly FieldOption[];

const PREFIX = 'custom.';

/** What a defined field is called in the catalogue. */
export const customKey = (key: string): string => `${PREFIX}${key}`;

/** The key of the definition behind a key of the catalogue; undefined where the field is not a defined one. */
export const definedKey = (key: string): string | undefined =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;

const optionsOf = ({ type, options }: CustomFieldLike): Pick<Field, 'options'> => {
  if (type === 'yes-no') return { options: YES_NO };
  return type === 'option' ? { options } : {};
};

/** A defined field as one of the catalogue. */
export const asField = (field: CustomFieldLike): Field => ({
  key: customKey(field.key),
  label: field.label,
  type: field.type,
  ...optionsOf(field),
  several: field.several,
  filterable: true,
  importable: true,
  mergeable: true,
  custom: true,
  required: field.required,
  description: field.description,
});

/** The fields that a workspace has defined on a noun and offers, in their order. */
export const definedOn = <T extends CustomFieldLike>(fields: readonly T[], of: FieldNoun): T[] =>
  fields.filter((field) => field.of === of && !field.retired);

/** The same as entries of the catalogue, which follow those that every workspace has. */
export const customCatalogue = (fields: readonly CustomFieldLike[], of: FieldNoun): readonly Field[] =>
  definedOn(fields, of).map(asField);

const MOST_LETTERS = 40;

/** No key may be what every object has already: a value would be found where there is none. */
export const isReservedKey = (key: string): boolean => key in Object.prototype;

/** A key out of a label: small letters, digits and `_`; a number behind it where it is taken. */
export const keyFor = (label: string, taken: readonly string[], otherwise: string): string => {
  const slug = label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[0-9_]+|_+$/g, '')
    .slice(0, MOST_LETTERS - 4)
    .replace(/_$/, '');
  const first = slug === '' ? otherwise : slug;
  let key = first;
  for (let n = 2; taken.includes(key) || isReservedKey(key); n += 1) key = `${first}_${n}`;
  return key;
};

/** An option as it is written down: one that is new has no value yet. */
export interface OptionDraft {
  readonly value?: string | undefined;
  readonly label: string;
  readonly retired?: boolean | undefined;
}

/** The options with a value each; those that are not named any more stay at the end, retired. */
export const completedOptions = (
  drafts: readonly OptionDraft[],
  before: readonly FieldOption[] = [],
): FieldOption[] => {
  const taken = before.map(({ value }) => value);
  const options = drafts.map(({ value, label, retired = false }): FieldOption => {
    const own = value ?? keyFor(label, taken, 'option');
    taken.push(own);
    return { value: own, label, retired };
  });
  const left = before.filter(({ value }) => !options.some((option) => option.value === value));
  return [...options, ...left.map((option) => ({ ...option, retired: true }))];
};

interface Definition {
  readonly type: CustomType;
  readonly several: boolean;
  readonly options: readonly FieldOption[];
}

export interface WrongDefinition {
  readonly path: string;
  readonly message: string;
}

/** What is wrong with how a field is defined; undefined where it can be kept. */
export const wrongDefinition = ({ type, several, options }: Definition): WrongDefinition | undefined => {
  if (type !== 'option') {
    if (several) return { path: 'several', message: 'Only choices from a list can be several.' };
    return options.length === 0
      ? undefined
      : { path: 'options', message: 'Only a choice from a list has options.' };
  }
  if (!options.some(({ retired }) => !retired))
    return { path: 'options', message: 'Give at least one option to choose.' };
  if (options.length > MOST_OPTIONS)
    return { path: 'options', message: `Use at most ${MOST_OPTIONS} options.` };
  const names = options.map(({ label }) => label.toLowerCase());
  const twin = options.find(({ label }, i) => names.indexOf(label.toLowerCase()) !== i);
  return twin && { path: 'options', message: `${twin.label} is in the list twice.` };
};
